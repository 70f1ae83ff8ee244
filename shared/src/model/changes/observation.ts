import type { Draft } from '../draft.ts'
import { isAlive } from '../element.ts'
import { type Field, type FieldValue, kindOf } from '../framework/index.ts'
import { type ElementId, isElementId, type ObservationId } from '../id.ts'
import {
  EVIDENCE_PER_LINK_MAX,
  OBSERVATIONS_MAX,
  PERIOD_CHARS_MAX,
  TEXT_CHARS_MAX,
  TITLE_CHARS_MAX,
} from '../limits.ts'
import { inEvidenceOrder } from '../link.ts'
import type { Observation } from '../observation.ts'
import type { Refusal } from '../refusal.ts'
import { labelOf } from '../strategyMap.ts'
import { textFault } from '../textFault.ts'
import { valueFault } from '../valueFault.ts'
import { type ChangeDefinition, fieldByField, slot } from './definition.ts'

/** Says what a field was as of a date. */
export interface CreateObservation {
  readonly type: 'create-observation'
  readonly observation: Observation
}

export interface EditObservation {
  readonly type: 'edit-observation'
  readonly id: ObservationId
  readonly value?: FieldValue
  readonly asAt?: string
  /** null takes it away. */
  readonly event?: ElementId | null
  readonly note?: string
}

export interface DeleteObservation {
  readonly type: 'delete-observation'
  readonly id: ObservationId
  readonly at: number
}

export interface RestoreObservation {
  readonly type: 'restore-observation'
  readonly id: ObservationId
}

const createObservation: ChangeDefinition<CreateObservation, DeleteObservation> = {
  apply(draft, { observation }) {
    const { id } = observation
    if (!isElementId(id)) return { code: 'observation-id-wrong', id }
    if (draft.observations.has(id)) return { code: 'observation-exists', id }
    if (draft.observations.size >= OBSERVATIONS_MAX)
      return { code: 'map-full', what: 'observations', most: OBSERVATIONS_MAX }
    if (observation.evidence.length > EVIDENCE_PER_LINK_MAX)
      return { code: 'map-full', what: 'evidence', most: EVIDENCE_PER_LINK_MAX }
    const fault = faultOf(draft, observation) ?? textFault('The name', observation.by, TITLE_CHARS_MAX)
    if (!fault) draft.setObservation({ ...observation, evidence: inEvidenceOrder(observation.evidence) })
    return fault
  },
  invert: (_, { observation }, at) => ({ type: 'delete-observation', id: observation.id, at }),
  touch: (touched, { observation }) => touched.observations.add(observation.id),
  slot: (map, { observation }) =>
    slot(`life ${observation.id}`, isAlive(map.observations.get(observation.id))),
  author: () => undefined,
}

const editObservation: ChangeDefinition<EditObservation, EditObservation> = {
  apply(draft, change) {
    const found = draft.observations.get(change.id)
    if (!found) return { code: 'observation-unknown', id: change.id }
    if (!isAlive(found)) return { code: 'observation-deleted', id: change.id }
    const { event: former, ...rest } = found
    const event = change.event === undefined ? former : change.event
    const next: Observation = {
      ...rest,
      value: change.value ?? found.value,
      asAt: change.asAt ?? found.asAt,
      note: change.note ?? found.note,
      ...(event ? { event } : {}),
    }
    const fault = faultOf(draft, next)
    if (!fault) draft.setObservation(next)
    return fault
  },
  invert(map, change) {
    const found = map.observations.get(change.id)
    if (!found) return undefined
    return {
      type: 'edit-observation',
      id: change.id,
      ...(change.value === undefined ? {} : { value: found.value }),
      ...(change.asAt === undefined ? {} : { asAt: found.asAt }),
      ...(change.event === undefined ? {} : { event: found.event ?? null }),
      ...(change.note === undefined ? {} : { note: found.note }),
    }
  },
  touch: (touched, { id }) => touched.observations.add(id),
  parts: (change) => fieldByField(change, ['type', 'id']),
  slot(map, part) {
    const name = FIELDS.find((field) => field in part) ?? 'note'
    return slot(`${part.id} ${name}`, map.observations.get(part.id)?.[name])
  },
  author: ({ id }) => ({ observation: id }),
  coalesces: true,
}

const FIELDS = ['value', 'asAt', 'event', 'note'] as const

const deleteObservation: ChangeDefinition<DeleteObservation, RestoreObservation> = {
  apply(draft, { id, at }) {
    const found = draft.observations.get(id)
    if (!found) return { code: 'observation-unknown', id }
    if (isAlive(found)) draft.setObservation({ ...found, deletedAt: at })
    return undefined
  },
  invert: (map, { id }) =>
    isAlive(map.observations.get(id)) ? { type: 'restore-observation', id } : undefined,
  touch: (touched, { id }) => touched.observations.add(id),
  slot: (map, { id }) => slot(`life ${id}`, contentOf(map.observations.get(id))),
  author: ({ id }) => ({ observation: id }),
  removes: 'observation',
  again: (change, at) => ({ ...change, at }),
}

const restoreObservation: ChangeDefinition<RestoreObservation, DeleteObservation> = {
  apply(draft, { id }) {
    const found = draft.observations.get(id)
    if (!found) return { code: 'observation-unknown', id }
    const { deletedAt: _, ...alive } = found
    draft.setObservation(alive)
    return undefined
  },
  invert: (map, { id }, at) =>
    isAlive(map.observations.get(id)) ? undefined : { type: 'delete-observation', id, at },
  touch: (touched, { id }) => touched.observations.add(id),
  slot: (map, { id }) => slot(`life ${id}`, isAlive(map.observations.get(id))),
  author: ({ id }) => ({ observation: id }),
}

function faultOf(draft: Draft, { element: id, field: fieldId, ...rest }: Observation): Refusal | undefined {
  const element = draft.elements.get(id)
  if (!element) return { code: 'element-unknown', id }
  if (!isAlive(element)) return { code: 'element-deleted', id, label: labelOf(element) }
  const kind = kindOf(draft.framework, element.kind)
  const field: Field | undefined = kind?.fields.find((candidate) => candidate.id === fieldId)
  if (!field) return { code: 'field-unknown', kind: kind?.label ?? element.kind, field: fieldId }
  if (!field.observed) return { code: 'field-not-observed', field: field.label }
  if (rest.event !== undefined && !draft.elements.has(rest.event))
    return { code: 'element-unknown', id: rest.event }
  if (rest.asAt.trim() === '')
    return { code: 'field-value', field: 'The date of an observation', expected: 'a date such as 2004-06' }
  if (rest.value === '') return { code: 'field-value', field: field.label, expected: 'what was observed' }
  return (
    valueFault(draft.framework, field, rest.value) ??
    textFault('The date of an observation', rest.asAt, PERIOD_CHARS_MAX) ??
    textFault('The note', rest.note, TEXT_CHARS_MAX)
  )
}

/** What others can have put in an observation, so that it is not taken away over them. */
const contentOf = (found: Observation | undefined) =>
  found &&
  isAlive(found) && [
    found.value,
    found.asAt,
    found.event,
    found.note,
    found.evidence.map((piece) => Object.entries(piece).sort()),
  ]

export const observationChanges = {
  'create-observation': createObservation,
  'edit-observation': editObservation,
  'delete-observation': deleteObservation,
  'restore-observation': restoreObservation,
}
