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
import { type Operation, operation } from './operation.ts'

const AT = '/api/organisations/:organisation'

/** Organisations, their people, and the maps that they own. */
export const PEOPLE_OPERATIONS: readonly Operation[] = [
  operation('GET /api/organisations', 'The organisations that you are a member of'),
  operation('POST /api/organisations', 'Make an organisation, with you as its administrator', {
    body: organisationBody,
    status: 201,
  }),
  operation(`GET ${AT}`, 'One organisation, as in the list'),
  operation(`PATCH ${AT}`, 'Rename an organisation, or say whether links let others in', {
    body: organisationChangeBody,
  }),
  operation(`GET ${AT}/maps`, 'The maps that an organisation owns'),
  operation(`GET ${AT}/audit.json`, 'What was done in an organisation, for its administrators', {
    query: {
      from: 'the position after which to begin',
      order: 'newest: the last first, from before a position, and searched',
      before: 'with order=newest: the `next` of the answer before',
      q: 'with order=newest: words that an entry must have',
    },
  }),
  operation(`GET ${AT}/audit/check.json`, 'The first entry of that log that was changed by hand'),
  operation(`GET ${AT}/keys`, 'The keys for programs that reach its maps, for its administrators'),
  operation(`DELETE ${AT}/keys/:key`, 'Revoke a key that reaches its maps, whoever made it', { status: 204 }),
  operation(`GET ${AT}/links`, 'Every link and every board of its maps, without their addresses'),
  operation(`GET ${AT}/storage`, 'How much is kept of each of its maps, and altogether'),
  operation(`GET ${AT}/limits`, 'What is allowed at most, and how much of it is used'),
  operation(`GET ${AT}/members`, 'Who is in an organisation, and as what'),
  operation(`POST ${AT}/members`, 'Add somebody who has signed in before', { body: memberBody, status: 201 }),
  operation(`PATCH ${AT}/members/:person`, 'Change what somebody is by hand', { body: memberRoleBody }),
  operation(`DELETE ${AT}/members/:person`, 'Remove a member, or leave; their maps and words stay', {
    status: 204,
  }),
  operation(`GET ${AT}/groups`, 'What groups of the directory make their people'),
  operation(`POST ${AT}/groups`, 'Give a group of the directory a role', { body: groupBody, status: 201 }),
  operation(`DELETE ${AT}/groups/:group`, 'Take the role of a group away', { status: 204 }),
  operation('GET /api/me/export.json', 'All that is kept of you'),
  operation('POST /api/me/erasure', 'Forget who you are; what must be kept is answered', {
    body: erasureBody,
  }),
  operation(`GET ${AT}/members/:person/export.json`, 'All that is kept of a member'),
  operation(`POST ${AT}/members/:person/erasure`, 'Forget who a member is; what must be kept is answered', {
    body: erasureBody,
  }),
  operation(`GET ${AT}/teams`, 'The teams of an organisation'),
  operation(`POST ${AT}/teams`, 'Make a team', { body: teamBody, status: 201 }),
  operation(`DELETE ${AT}/teams/:team`, 'Remove a team', { status: 204 }),
  operation(`POST ${AT}/teams/:team/members`, 'Put a member into a team', {
    body: teamMemberBody,
    status: 201,
  }),
  operation(`DELETE ${AT}/teams/:team/members/:person`, 'Take somebody out of a team', { status: 204 }),
  operation(
    'GET /api/maps/:map/owner',
    'The organisation that a map belongs to, and its teams that are let in',
  ),
  operation('POST /api/maps/:map/owner', 'Give a map to an organisation', { body: ownerBody }),
  operation('POST /api/maps/:map/teams', 'Let a team into a map', { body: teamGrantBody, status: 201 }),
  operation('DELETE /api/maps/:map/teams/:team', 'No longer let a team into a map', { status: 204 }),
]
