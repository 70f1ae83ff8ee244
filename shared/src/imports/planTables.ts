import type { StrategyMap } from '../model/index.ts'
import { ok, type Result } from '../result.ts'
import { type ElementEntry, type ImportEntry, ImportNotes } from './entries/index.ts'
import {
  finishPlan,
  type ImportContext,
  type PlannedImport,
  PlanState,
  planElements,
  planTheRest,
} from './plan/index.ts'
import {
  type ImportFault,
  type ImportTable,
  type NearMatch,
  nearMatches,
  type TablePreview,
  tableEntries,
} from './tables/index.ts'
import type { TripBase } from './trip/index.ts'

/** What an import of tables would do, and how each table was read. */
export type PlannedTables = PlannedImport & {
  readonly tables: readonly TablePreview[]
  /** Rows that would be made and are nearly an element of the map. */
  readonly near: readonly NearMatch[]
}

/**
 * Tables, in their order, as one change with one report. The elements of all of them come before the links of any, so
 * that a link may stand before what it joins.
 */
export function planTables(
  map: StrategyMap,
  {
    tables,
    source,
    base,
  }: {
    readonly tables: readonly ImportTable[]
    /** The document that evidence names; '' where rows are no evidence of anything. */
    readonly source: string
    /** The hidden sheet of a workbook of ours, where the tables are of one. */
    readonly base?: TripBase | undefined
  },
  context: ImportContext,
): Result<PlannedTables, ImportFault> {
  const notes = new ImportNotes()
  const state = new PlanState(map, context, notes)
  const read: (readonly ImportEntry[])[] = []
  const previews: TablePreview[] = []
  for (const table of tables) {
    const { draft, directory } = state
    const found = tableEntries(draft, directory, table, {
      notes,
      source,
      base,
      isOneOfSeveral: tables.length > 1,
    })
    if (!found.ok) return found
    const { accept } = found.value.preview.choices
    state.accepts.set(tables.length > 1 ? table.table.name : '', accept)
    planElements(state, found.value.entries)
    read.push(found.value.entries)
    previews.push(found.value.preview)
  }
  for (const entries of read) planTheRest(state, entries)
  const planned = finishPlan(state, source || (tables[0]?.table.name ?? ''))
  const made = read
    .flat()
    .filter((entry): entry is ElementEntry => entry.is === 'element' && state.madeAt(entry))
  return ok({ ...planned, tables: previews, near: nearMatches(map, made) })
}
