import { z } from 'zod'
import {
  erasureBody,
  groupBody,
  memberBody,
  memberRoleBody,
  organisationBody,
  organisationChangeBody,
  ownerBody,
  teamBody,
  teamGrantBody,
  teamMemberBody,
} from '../people/index.ts'
import {
  auditCheck,
  erased,
  group,
  limitUse,
  member,
  organisation,
  organisationAudit,
  organisationKey,
  organisationLink,
  owner,
  personalData,
  storageUse,
  team,
} from './answers/index.ts'
import { type Operation, operation } from './operation.ts'

const AT = '/api/organisations/:organisation'

/** Organisations, their people, and the maps that they own. */
export const PEOPLE_OPERATIONS: readonly Operation[] = [
  operation('GET /api/organisations', 'The organisations that you are a member of', {
    says: z.array(organisation),
  }),
  operation('POST /api/organisations', 'Make an organisation, with you as its administrator', {
    body: organisationBody,
    status: 201,
    says: organisation,
  }),
  operation(`GET ${AT}`, 'One organisation, as in the list', { says: organisation }),
  operation(`PATCH ${AT}`, 'Rename an organisation, or say whether links let others in', {
    body: organisationChangeBody,
    says: organisation,
  }),
  operation(`GET ${AT}/maps`, 'The maps that an organisation owns', {
    says: z.array(z.looseObject({ id: z.string(), title: z.string() })),
  }),
  operation(`GET ${AT}/audit.json`, 'What was done in an organisation, for its administrators', {
    query: {
      from: 'the position after which to begin',
      order: 'newest: the last first, from before a position, and searched',
      before: 'with order=newest: the `next` of the answer before',
      q: 'with order=newest: words that an entry must have',
    },
    says: organisationAudit,
  }),
  operation(`GET ${AT}/audit/check.json`, 'The first entry of that log that was changed by hand', {
    says: auditCheck,
  }),
  operation(`GET ${AT}/keys`, 'The keys for programs that reach its maps, for its administrators', {
    says: z.array(organisationKey),
  }),
  operation(`DELETE ${AT}/keys/:key`, 'Revoke a key that reaches its maps, whoever made it', { status: 204 }),
  operation(`GET ${AT}/links`, 'Every link and every board of its maps, without their addresses', {
    says: z.array(organisationLink),
  }),
  operation(`GET ${AT}/storage`, 'How much is kept of each of its maps, and altogether', {
    says: storageUse,
  }),
  operation(`GET ${AT}/limits`, 'What is allowed at most, and how much of it is used', {
    says: z.array(limitUse),
  }),
  operation(`GET ${AT}/members`, 'Who is in an organisation, and as what', { says: z.array(member) }),
  operation(`POST ${AT}/members`, 'Add somebody who has signed in before', {
    body: memberBody,
    status: 201,
    says: z.array(member),
  }),
  operation(`PATCH ${AT}/members/:person`, 'Change what somebody is by hand', {
    body: memberRoleBody,
    says: z.array(member),
  }),
  operation(`DELETE ${AT}/members/:person`, 'Remove a member, or leave; their maps and words stay', {
    status: 204,
  }),
  operation(`GET ${AT}/groups`, 'What groups of the directory make their people', { says: z.array(group) }),
  operation(`POST ${AT}/groups`, 'Give a group of the directory a role', {
    body: groupBody,
    status: 201,
    says: z.array(group),
  }),
  operation(`DELETE ${AT}/groups/:group`, 'Take the role of a group away', { status: 204 }),
  operation('GET /api/me/export.json', 'All that is kept of you', { says: personalData }),
  operation('POST /api/me/erasure', 'Forget who you are; what must be kept is answered', {
    body: erasureBody,
    says: erased,
  }),
  operation(`GET ${AT}/members/:person/export.json`, 'All that is kept of a member', { says: personalData }),
  operation(`POST ${AT}/members/:person/erasure`, 'Forget who a member is; what must be kept is answered', {
    body: erasureBody,
    says: erased,
  }),
  operation(`GET ${AT}/teams`, 'The teams of an organisation', { says: z.array(team) }),
  operation(`POST ${AT}/teams`, 'Make a team', { body: teamBody, status: 201, says: team }),
  operation(`DELETE ${AT}/teams/:team`, 'Remove a team', { status: 204 }),
  operation(`POST ${AT}/teams/:team/members`, 'Put a member into a team', {
    body: teamMemberBody,
    status: 201,
    says: team,
  }),
  operation(`DELETE ${AT}/teams/:team/members/:person`, 'Take somebody out of a team', { status: 204 }),
  operation(
    'GET /api/maps/:map/owner',
    'The organisation that a map belongs to, and its teams that are let in',
    { says: owner },
  ),
  operation('POST /api/maps/:map/owner', 'Give a map to an organisation', { body: ownerBody, says: owner }),
  operation('POST /api/maps/:map/teams', 'Let a team into a map', {
    body: teamGrantBody,
    status: 201,
    says: owner,
  }),
  operation('DELETE /api/maps/:map/teams/:team', 'No longer let a team into a map', { status: 204 }),
]
