import type { AuditAnswer, AuditCheck, HoldSummary, KeySummary, Role } from '@golden-thread/shared/protocol'
import { request } from './request.ts'

const at = (mapId: string, rest: string) => `/api/maps/${encodeURIComponent(mapId)}${rest}`

/** What only owners see of a map, and everybody of their own keys. */
export const fetchAudit = (mapId: string, from: number, limit: number) =>
  request<AuditAnswer>(at(mapId, `/audit.json?from=${from}&limit=${limit}`))
export const checkAudit = (mapId: string) => request<AuditCheck>(at(mapId, '/audit/check.json'))

export const fetchHolds = (mapId: string) => request<HoldSummary[]>(at(mapId, '/holds'))
export const placeHold = (mapId: string, reason: string) =>
  request<HoldSummary>(at(mapId, '/holds'), { method: 'POST', body: { reason } })
export const liftHold = (mapId: string, hold: string) =>
  request<void>(at(mapId, `/holds/${encodeURIComponent(hold)}`), { method: 'DELETE' })

export interface NewKey {
  readonly role: Role
  readonly maps: readonly string[]
  readonly expires: string
  readonly label: string
}

export const fetchKeys = () => request<KeySummary[]>('/api/keys')
export const makeKey = (body: NewKey) => request<KeySummary>('/api/keys', { method: 'POST', body })
export const revokeKey = (key: string) =>
  request<void>(`/api/keys/${encodeURIComponent(key)}`, { method: 'DELETE' })
