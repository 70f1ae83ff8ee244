import type { StrategyMap } from '../../model/index.ts'
import { ok, type Result, refuse } from '../../result.ts'
import {
  type ImportChoices,
  type ImportEntry,
  type ImportNotes,
  importText,
  type MadeChoices,
  type SourceCell,
  type SourceTable,
} from '../entries/index.ts'
import type { Directory } from '../plan/index.ts'
import type { TripBase } from '../trip/index.ts'
import { cellValue } from './cellValue.ts'
import { elementRows, kindOfRow } from './elementRows.ts'
import { choiceFault, columnFault, type ImportFault, sizeFault, useFault, withOwnHeads } from './faults.ts'
import { guessChoices, knownHeads, marksIn } from './guess.ts'
import { ownColumns } from './kindColumns.ts'
import { type LaidRow, type LaidTable, layOut } from './layOut.ts'
import { linkRows } from './linkRows.ts'
import { matrixRows } from './matrixRows.ts'
import { observationRows } from './observationRows.ts'
import { tellLostRows, tellOwnColumns } from './ownRows.ts'
import { TableReader } from './reader.ts'
import { withoutTotals } from './totals.ts'
import { tellUnusedColumns } from './unusedColumns.ts'
import { fieldUse } from './uses.ts'

/** A table with what a person says of it. */
export interface ImportTable {
  readonly table: SourceTable
  readonly choices: ImportChoices
}

/** How a table was read, for a person to look at before anything is done. */
export interface TablePreview {
  readonly name: string
  readonly choices: MadeChoices
  readonly heads: readonly string[]
  /** Counted from 1; 0 where there are no heads. */
  readonly head: number
  readonly count: number
  /** The first rows, put right, with what fields will hold where it was read otherwise. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly SourceCell[] }[]
  /** Each mark with how often it stands in the table. */
  readonly marks: readonly { readonly mark: string; readonly count: number }[]
  readonly hiddenRows: readonly number[]
}

export interface ReadTable {
  readonly entries: readonly ImportEntry[]
  readonly preview: TablePreview
}

const PREVIEW_ROWS = 20

/** A table as the entries that its rows mean, with what was left out guessed and its damage put right. */
export function tableEntries(
  map: StrategyMap,
  directory: Directory,
  { table, choices: given }: ImportTable,
  about: {
    readonly notes: ImportNotes
    readonly source: string
    /** Whether the name of the table has to be said beside its rows. */
    readonly isOneOfSeveral: boolean
    /** What the map said when this was written out of it. */
    readonly base?: TripBase | undefined
  },
): Result<ReadTable, ImportFault> {
  const fault = sizeFault(table) ?? choiceFault(map, given)
  if (fault) return refuse(fault)
  const { notes, source, isOneOfSeveral, base } = about
  const name = isOneOfSeveral ? table.name : undefined
  const raw = layOut(table, {
    known: knownHeads(map, directory),
    head: given.head,
    hidden: given.hidden ?? 'leave',
    notes,
    name,
  })
  const place = (row: number, column?: string) => ({
    row,
    ...(column === undefined ? {} : { column }),
    ...(name === undefined ? {} : { table: name }),
  })
  // A sheet of ours has no totals, and may have an element that is called so.
  const laid = base ? raw : withoutTotals(raw, notes, place)
  const isOwnCsv = base?.isCsv && base.sheets.has(table.name)
  const choices = withOwnHeads(laid.heads, isOwnCsv ? asWritten(map, laid, given) : given)
  const strange = columnFault(laid, choices)
  if (strange) return refuse(strange)
  const made = guessChoices(map, directory, laid, table.name, choices)
  const useless = useFault(map, made, choices)
  if (useless) return refuse(useless)
  const reader = new TableReader({ map, table: laid, choices: made, notes, directory, source, name, base })
  const rows = READERS[made.as](reader)
  if (base) {
    tellLostRows(reader, table.name)
    tellOwnColumns(reader, table.name)
  } else tellUnusedColumns(reader)
  const lost = base?.unknown?.get(table.name) ?? 0
  if (lost > 0 && reader.seen.size > 0) notes.refuse(place(laid.head), 'rows-gone', importText.rowsLost(lost))
  const gone = missing(reader, table.name).map((id) => ({ is: 'gone', id, place: place(laid.head) }) as const)
  const entries = gone.length > 0 ? [...rows, ...gone] : rows
  return ok({ entries, preview: previewOf(table.name, reader) })
}

/** A CSV of ours with each column as it was written; what somebody says goes first, and nothing is guessed. */
function asWritten(map: StrategyMap, laid: LaidTable, given: ImportChoices): ImportChoices {
  const own = given.as === 'elements' ? ownColumns(map, laid) : {}
  const columns = { ...own, ...given.columns }
  const taken = new Set(Object.values(columns))
  return { ...given, columns, leave: given.leave ?? laid.heads.filter((head) => !taken.has(head)) }
}

const READERS = {
  elements: elementRows,
  links: linkRows,
  observations: observationRows,
  matrix: matrixRows,
} as const

/** What stood in a sheet of ours and does not any more. */
const missing = ({ base, seen }: TableReader, sheet: string): readonly string[] =>
  [...(base?.sheetOf ?? [])].flatMap(([id, own]) => (own === sheet && !seen.has(id) ? [id] : []))

/** A row with what its fields will hold in the place of what was read: a day for a number, a value as the scale has it. */
function asHeld(reader: TableReader, row: LaidRow): readonly SourceCell[] {
  const kind = reader.choices.as === 'elements' ? kindOfRow(reader, row)?.id : undefined
  if (kind === undefined) return row.cells
  const { map, table } = reader
  const cells = [...row.cells]
  for (const [use, head] of Object.entries(reader.of(kind).choices.columns)) {
    const at = table.heads.indexOf(head)
    const { field, period } = fieldUse(map, kind, use) ?? {}
    const cell = cells[at] ?? ''
    if (!field || period !== undefined || field.type === 'reference' || cell === '') continue
    const read = cellValue(map.framework, field, cell)
    if (!read.ok) continue
    const { value } = read.value
    if (typeof value !== 'object') cells[at] = typeof value === 'boolean' ? (value ? 'yes' : 'no') : value
  }
  return cells
}

const previewOf = (name: string, reader: TableReader, { table: laid, choices } = reader): TablePreview => ({
  name,
  choices,
  heads: laid.heads,
  head: laid.head,
  count: laid.rows.length,
  rows: laid.rows.slice(0, PREVIEW_ROWS).map((row) => ({ row: row.at, cells: asHeld(reader, row) })),
  marks: choices.as === 'matrix' ? [...marksIn(laid, choices)].map(([mark, count]) => ({ mark, count })) : [],
  hiddenRows: laid.hidden,
})
