import type { DecisionSummary, Subject } from '@golden-thread/shared/protocol'
import { request } from './request.ts'

const at = (mapId: string, rest = '') => `/api/maps/${encodeURIComponent(mapId)}/decisions${rest}`

export interface NewDecision
  extends Pick<DecisionSummary, 'recommendation' | 'outcome' | 'body' | 'date' | 'conditions' | 'minutes'> {
  readonly on?: Subject
  readonly baseline?: string
  readonly replaces?: string
}

/** By the day of the meeting, the earliest first. */
export const fetchDecisions = (mapId: string) => request<DecisionSummary[]>(at(mapId))
export const recordDecision = (mapId: string, body: NewDecision) =>
  request<DecisionSummary>(at(mapId), { method: 'POST', body })
export const carryOut = (mapId: string, decision: string, body: { state: 'to do' | 'done'; note: string }) =>
  request<DecisionSummary>(at(mapId, `/${encodeURIComponent(decision)}`), { method: 'PATCH', body })
