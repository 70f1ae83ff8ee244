import { type Change, type StrategyMap, together } from '../../model/index.ts'
import {
  type AcceptedLines,
  type ImportEntry,
  type ImportLine,
  ImportNotes,
  type ImportReport,
  importText,
} from '../entries/index.ts'
import { fillReferences, planElement } from './elements.ts'
import { giveCodes } from './giveCodes.ts'
import { planGone } from './gone.ts'
import { planLink } from './links.ts'
import { observedAt, planAssessment, planObservation } from './observations.ts'
import { type ImportContext, PlanState } from './state.ts'

/** What an import would do: one change, which is one step of undo, and the report of it. */
export interface PlannedImport {
  /** A batch of nothing where the map says all of it already, or where all of it was refused. */
  readonly change: Change
  readonly label: string
  readonly report: ImportReport
  /** All that it would do, one thing each, with what a person said of it. */
  readonly lines: readonly ImportLine[]
  /** Those that were counted and are not listed. */
  readonly linesMore: number
  /** The map as it would be. */
  readonly after: StrategyMap
}

/**
 * Holds what a source says against a map: everything that can be taken becomes one change, and everything that cannot
 * is refused with its place and what it needs. Elements come before what is said of them, wherever they stand.
 */
export function planImport(
  map: StrategyMap,
  given: {
    readonly entries: readonly ImportEntry[]
    /** What is imported, for the name of the step. */
    readonly source: string
    /** What the door has refused and repaired already. */
    readonly notes?: ImportNotes
    /** What a person takes and leaves, line by line. */
    readonly accept?: AcceptedLines | undefined
  },
  context: ImportContext,
): PlannedImport {
  const state = new PlanState(map, context, given.notes ?? new ImportNotes())
  if (given.accept) state.accepts.set('', given.accept)
  planElements(state, given.entries)
  planTheRest(state, given.entries)
  return finishPlan(state, given.source)
}

export function planElements(state: PlanState, entries: readonly ImportEntry[]): void {
  for (const [at, entry] of entries.entries()) {
    state.context.onEntry?.(at, 2 * entries.length)
    if (entry.is === 'element') planElement(state, entry)
  }
}

/** What is said of elements, once all of them are there. */
export function planTheRest(state: PlanState, entries: readonly ImportEntry[]): void {
  giveCodes(state)
  const observed = observedAt(state)
  for (const [at, entry] of entries.entries()) {
    state.context.onEntry?.(entries.length + at, 2 * entries.length)
    if (entry.is === 'element') fillReferences(state, entry)
    else if (entry.is === 'link') planLink(state, entry)
    else if (entry.is === 'observation') planObservation(state, entry, observed)
    else if (entry.is === 'assessment') planAssessment(state, entry)
  }
  // What is deleted takes nothing away from what other rows still name.
  for (const entry of entries) {
    if (entry.is === 'gone') planGone(state, entry)
  }
}

export const finishPlan = (state: PlanState, source: string): PlannedImport => ({
  change: together(state.changes),
  label: importText.step(source),
  report: state.notes.report(),
  lines: state.lines,
  linesMore: state.linesMore,
  after: state.draft.finish(),
})
