import type {
  AuditCheck,
  GroupSummary,
  LimitUse,
  LinksFor,
  MapOwner,
  MapSummary,
  MemberRole,
  MemberSummary,
  OrganisationAudit,
  OrganisationKey,
  OrganisationLink,
  OrganisationStorageUse,
  OrganisationSummary,
  Role,
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
/** The last entries first, from before a position, that have every word of the query. */
export const searchOrganisationAudit = (id: string, q: string, before: number | null) =>
  request<OrganisationAudit>(
    at(id, `/audit.json?order=newest&q=${part(q)}${before === null ? '' : `&before=${before}`}`),
  )
export const checkOrganisationAudit = (id: string) => request<AuditCheck>(at(id, '/audit/check.json'))
export const fetchOrganisationKeys = (id: string) => request<OrganisationKey[]>(at(id, '/keys'))
export const revokeOrganisationKey = (id: string, key: string) =>
  request<void>(at(id, `/keys/${part(key)}`), { method: 'DELETE' })
export const fetchOrganisationLinks = (id: string) => request<OrganisationLink[]>(at(id, '/links'))
export const fetchOrganisationStorage = (id: string) => request<OrganisationStorageUse>(at(id, '/storage'))
export const fetchOrganisationLimits = (id: string) => request<LimitUse[]>(at(id, '/limits'))

const ofMap = (map: string, rest: string) => `/api/maps/${part(map)}${rest}`
export const fetchMapOwner = (map: string) => request<MapOwner>(ofMap(map, '/owner'))
export const giveMap = (map: string, organisation: string) =>
  request<MapOwner>(ofMap(map, '/owner'), { method: 'POST', body: { organisation } })
export const letTeamIn = (map: string, team: string, role: Role) =>
  request<MapOwner>(ofMap(map, '/teams'), { method: 'POST', body: { team, role } })
export const takeTeamOut = (map: string, team: string) =>
  request<void>(ofMap(map, `/teams/${part(team)}`), { method: 'DELETE' })

/** An address that is followed rather than asked. */
export const MY_DATA = '/api/me/export.json'
export const fetchMyData = () => request<MyData>(MY_DATA)
export const eraseMe = (comments: 'kept' | 'taken away') =>
  request<{ kept: readonly string[] }>('/api/me/erasure', { method: 'POST', body: { comments } })

/** What of one's own data the page shows; the file has all of it. */
export interface MyData {
  readonly identity: { readonly email: string; readonly signedInAt: number } | null
  readonly guests: readonly { readonly name: string; readonly createdAt: number }[]
  readonly comments: readonly unknown[]
  readonly signatures: readonly unknown[]
  readonly decisions: readonly unknown[]
  readonly edits: readonly { readonly count: number }[]
  readonly keys: readonly unknown[]
  readonly sessions: readonly { readonly createdAt: number }[]
}
/** An address that is followed rather than asked. */
export const personalDataOf = (id: string, person: string) => at(id, `/members/${part(person)}/export.json`)
export const erasePerson = (id: string, person: string, comments: 'kept' | 'taken away') =>
  request<unknown>(at(id, `/members/${part(person)}/erasure`), { method: 'POST', body: { comments } })
