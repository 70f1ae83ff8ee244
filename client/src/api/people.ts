import type {
  AuditAnswer,
  GroupSummary,
  LinksFor,
  MapSummary,
  MemberRole,
  MemberSummary,
  OrganisationSummary,
  TeamSummary,
} from '@golden-thread/shared/protocol'
import { request } from './request.ts'

/** What administrators look after: fetched by their page alone. */
const at = (id: string, rest = '') => `/api/organisations/${encodeURIComponent(id)}${rest}`
const part = (text: string) => encodeURIComponent(text)

export const fetchOrganisations = () => request<OrganisationSummary[]>('/api/organisations')
export const makeOrganisation = (name: string) =>
  request<OrganisationSummary>('/api/organisations', { method: 'POST', body: { name } })
export const changeOrganisation = (id: string, body: { name?: string; links?: LinksFor }) =>
  request<OrganisationSummary>(at(id), { method: 'PATCH', body })
export const fetchMembers = (id: string) => request<MemberSummary[]>(at(id, '/members'))
export const addMember = (id: string, email: string, role: MemberRole) =>
  request<MemberSummary[]>(at(id, '/members'), { method: 'POST', body: { email, role } })
export const setMemberRole = (id: string, person: string, role: MemberRole) =>
  request<MemberSummary[]>(at(id, `/members/${part(person)}`), { method: 'PATCH', body: { role } })
export const removeMember = (id: string, person: string) =>
  request<void>(at(id, `/members/${part(person)}`), { method: 'DELETE' })
export const fetchGroups = (id: string) => request<GroupSummary[]>(at(id, '/groups'))
export const setGroup = (id: string, group: string, role: MemberRole) =>
  request<GroupSummary[]>(at(id, '/groups'), { method: 'POST', body: { group, role } })
export const removeGroup = (id: string, group: string) =>
  request<void>(at(id, `/groups/${part(group)}`), { method: 'DELETE' })
export const fetchTeams = (id: string) => request<TeamSummary[]>(at(id, '/teams'))
export const makeTeam = (id: string, name: string) =>
  request<TeamSummary>(at(id, '/teams'), { method: 'POST', body: { name } })
export const removeTeam = (id: string, team: string) =>
  request<void>(at(id, `/teams/${part(team)}`), { method: 'DELETE' })
export const joinTeam = (id: string, team: string, person: string) =>
  request<TeamSummary>(at(id, `/teams/${part(team)}/members`), { method: 'POST', body: { person } })
export const leaveTeam = (id: string, team: string, person: string) =>
  request<void>(at(id, `/teams/${part(team)}/members/${part(person)}`), { method: 'DELETE' })
export const fetchOwnedMaps = (id: string) => request<MapSummary[]>(at(id, '/maps'))
export const fetchOrganisationAudit = (id: string) => request<AuditAnswer>(at(id, '/audit.json'))
/** An address that is followed rather than asked. */
export const personalDataOf = (id: string, person: string) => at(id, `/members/${part(person)}/export.json`)
export const erasePerson = (id: string, person: string, comments: 'kept' | 'taken away') =>
  request<unknown>(at(id, `/members/${part(person)}/erasure`), { method: 'POST', body: { comments } })
