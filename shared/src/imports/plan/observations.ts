import {
  type Assessment,
  cellKey,
  type Element,
  type ElementId,
  explainRefusal,
  type FieldValue,
  isAlive,
  labelOf,
  matrixOf,
  type Observation,
  observationId,
} from '../../model/index.ts'
import { directLinks } from '../../queries/index.ts'
import type { AssessmentEntry, EndName, ObservationEntry } from '../entries/index.ts'
import { folded, importText } from '../entries/index.ts'
import { endsOf } from './ends.ts'
import { offer } from './lines.ts'
import { placeOf } from './placeOf.ts'
import type { PlanState } from './state.ts'

/** What was observed so far, by element, field and date. */
export type ObservedAt = Map<string, Observation>

export function observedAt({ draft }: PlanState): ObservedAt {
  const found: ObservedAt = new Map()
  for (const each of draft.observations.values())
    if (isAlive(each)) found.set(keyOf(each.element, each.field, each.asAt), each)
  return found
}

const keyOf = (element: ElementId, field: string, asAt: string): string =>
  `${element}|${field}|${folded(asAt)}`

export function planObservation(state: PlanState, entry: ObservationEntry, observed: ObservedAt): void {
  const { notes, context } = state
  const element = elementAt(state, entry, entry.element, 'element')
  if (!element) return
  if (entry.asAt.trim() === '') {
    notes.refuse(placeOf(entry, 'asAt'), 'date-missing', importText.dateMissing)
    return
  }
  const key = keyOf(element.id, entry.field, entry.asAt)
  const there = observed.get(key)
  if (there && said(there.value) === said(entry.value)) {
    notes.count('observations', 'matched')
    return
  }
  if (there) {
    // Two values of one date contradict each other; which of them holds is for a person to say.
    const sentence = importText.observedOtherwise(said(there.value), there.asAt)
    notes.refuse(placeOf(entry, 'value'), 'observed-otherwise', sentence)
    return
  }
  const value = typeof entry.value === 'object' ? JSON.stringify(entry.value) : String(entry.value)
  const { lines } = state
  const mark = lines.length
  const line = {
    does: 'create',
    label: `${labelOf(element)}, ${entry.field} as at ${entry.asAt.trim()}`,
    theirs: '',
    yours: value,
    byDefault: true,
  } as const
  if (!offer(state, entry, undefined, line).isTaken) return
  const observation: Observation = {
    id: observationId(context.newId()),
    element: element.id,
    field: entry.field,
    value: entry.value,
    asAt: entry.asAt.trim(),
    note: entry.note ?? '',
    by: context.by,
    at: context.at,
    evidence: state.evidence(entry.evidence).map(({ field: _, ...evidence }) => evidence),
  }
  const refusal = state.make({ type: 'create-observation', observation })
  if (refusal) {
    lines.length = mark
    notes.refuse(placeOf(entry, 'value'), refusal.code, explainRefusal(refusal))
    return
  }
  observed.set(key, observation)
  notes.count('observations', 'created')
}

const said = (value: FieldValue): string =>
  typeof value === 'object' ? JSON.stringify(value) : folded(String(value))

/** Says of a cell that somebody looked and found no link. A link that is there is not taken away by that. */
export function planAssessment(state: PlanState, entry: AssessmentEntry): void {
  const row = elementAt(state, entry, entry.row, 'row')
  const column = elementAt(state, entry, entry.column, 'column')
  if (!row || !column) return
  const cell = cellKey(entry.matrix, row.id, column.id)
  if (state.draft.assessments.get(cell)?.state === entry.state) return
  const matrix = matrixOf(state.draft.framework, entry.matrix)
  if (matrix && directLinks(state.draft, matrix, row.id, column.id).length > 0) {
    const sentence = importText.linkedThere(labelOf(row), labelOf(column))
    state.notes.refuse(placeOf(entry, 'column'), 'link-there', sentence)
    return
  }
  const line = {
    does: 'create',
    label: `${labelOf(row)}, ${labelOf(column)}`,
    theirs: '',
    yours: entry.state,
    byDefault: true,
  } as const
  if (!offer(state, entry, undefined, line).isTaken) return
  const { by, at } = state.context
  const assessment: Assessment = { state: entry.state, note: '', by, at }
  const refusal = state.make({ type: 'assess-cell', cell, assessment })
  if (refusal) state.notes.refuse(placeOf(entry, 'column'), refusal.code, explainRefusal(refusal))
}

function elementAt(
  state: PlanState,
  entry: ObservationEntry | AssessmentEntry,
  name: EndName,
  part: string,
): Element | undefined {
  if ('entry' in name && !state.elementOf.has(name.entry)) return undefined
  const [end] = endsOf(state, name, entry.place)
  if (!end?.ok) {
    const { code, sentence } = end?.error ?? { code: 'end-missing', sentence: importText.endEmpty('about') }
    state.notes.refuse(placeOf(entry, part), code, sentence)
    return undefined
  }
  const element = 'element' in end.value ? state.draft.elements.get(end.value.element) : undefined
  return element
}
