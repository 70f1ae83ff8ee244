import { kindOf, matrixOf, relationOf, type StrategyMap } from '../../model/index.ts'
import { ok, type Result, refuse } from '../../result.ts'
import type {
  ImportChoices,
  ImportEntry,
  ImportNotes,
  MadeChoices,
  SourceCell,
  SourceTable,
} from '../entries/index.ts'
import type { Directory } from '../plan/index.ts'
import { elementRows } from './elementRows.ts'
import { guessChoices, knownHeads, marksIn } from './guess.ts'
import { USES } from './heads.ts'
import { type LaidTable, layOut } from './layOut.ts'
import { linkRows } from './linkRows.ts'
import { matrixRows } from './matrixRows.ts'
import { observationRows } from './observationRows.ts'
import { fieldUse, observedFields, relationUse, TableReader } from './reader.ts'
import { withoutTotals } from './totals.ts'

/** A table with what a person says of it. */
export interface ImportTable {
  readonly table: SourceTable
  readonly choices: ImportChoices
}

/** Why a table cannot be read as it is asked: nothing of the import is done. */
export interface ImportFault {
  readonly code:
    | 'kind-unknown'
    | 'relation-unknown'
    | 'matrix-unknown'
    | 'column-unknown'
    | 'table-empty'
    | 'too-large'
  readonly sentence: string
}

/** How a table was read, for a person to look at before anything is done. */
export interface TablePreview {
  readonly name: string
  readonly choices: MadeChoices
  readonly heads: readonly string[]
  /** Counted from 1; 0 where there are no heads. */
  readonly head: number
  readonly count: number
  /** The first rows, put right. */
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

/** More than anybody's register has; what is larger is parted before it is imported. */
const ROWS_MAX = 30_000
const COLUMNS_MAX = 2_000
const CELLS_MAX = 2_000_000

/** A table as the entries that its rows mean, with what was left out guessed and its damage put right. */
export function tableEntries(
  map: StrategyMap,
  directory: Directory,
  { table, choices }: ImportTable,
  about: {
    readonly notes: ImportNotes
    readonly source: string
    /** Whether the name of the table has to be said beside its rows. */
    readonly isOneOfSeveral: boolean
  },
): Result<ReadTable, ImportFault> {
  const fault = sizeFault(table) ?? choiceFault(map, choices)
  if (fault) return refuse(fault)
  const { notes, source, isOneOfSeveral } = about
  const name = isOneOfSeveral ? table.name : undefined
  const raw = layOut(table, {
    known: knownHeads(map, directory),
    head: choices.head,
    hidden: choices.hidden ?? 'leave',
    notes,
    name,
  })
  const place = (row: number, column?: string) => ({
    row,
    ...(column === undefined ? {} : { column }),
    ...(name === undefined ? {} : { table: name }),
  })
  const laid = withoutTotals(raw, notes, place)
  const strange = columnFault(laid, choices)
  if (strange) return refuse(strange)
  const made = guessChoices(map, directory, laid, table.name, choices)
  const useless = useFault(map, made, choices)
  if (useless) return refuse(useless)
  const reader = new TableReader({ map, table: laid, choices: made, notes, directory, source, name })
  return ok({ entries: READERS[made.as](reader), preview: previewOf(table, laid, made) })
}

const READERS = {
  elements: elementRows,
  links: linkRows,
  observations: observationRows,
  matrix: matrixRows,
} as const

const previewOf = ({ name }: SourceTable, laid: LaidTable, choices: MadeChoices): TablePreview => ({
  name,
  choices,
  heads: laid.heads,
  head: laid.head,
  count: laid.rows.length,
  rows: laid.rows.slice(0, PREVIEW_ROWS).map(({ at, cells }) => ({ row: at, cells })),
  marks: choices.as === 'matrix' ? [...marksIn(laid, choices)].map(([mark, count]) => ({ mark, count })) : [],
  hiddenRows: laid.hidden,
})

function sizeFault({ name, rows }: SourceTable): ImportFault | undefined {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const most = (count: number) => count.toLocaleString('en-GB')
  const large = (sentence: string): ImportFault => ({ code: 'too-large', sentence })
  if (rows.length === 0 || width === 0)
    return { code: 'table-empty', sentence: `"${name}" has no rows. Choose another sheet or file.` }
  if (rows.length > ROWS_MAX)
    return large(
      `"${name}" has ${most(rows.length)} rows; at most ${most(ROWS_MAX)} are imported at once. Part it into several files.`,
    )
  if (width > COLUMNS_MAX || rows.length * width > CELLS_MAX)
    return large(
      `"${name}" has ${most(width)} columns in ${most(rows.length)} rows; at most ${most(COLUMNS_MAX)} columns and ${most(CELLS_MAX)} cells are imported at once. Take out what is not needed.`,
    )
  return undefined
}

function choiceFault(
  { framework }: StrategyMap,
  { kind, relation, matrix }: ImportChoices,
): ImportFault | undefined {
  const among = (words: readonly string[]) => `It has: ${words.join(', ')}.`
  if (kind !== undefined && !kindOf(framework, kind))
    return {
      code: 'kind-unknown',
      sentence: `The framework has no kind "${kind}". ${among(framework.kinds.map(({ id }) => id))}`,
    }
  if (relation && !relationOf(framework, relation))
    return {
      code: 'relation-unknown',
      sentence: `The framework has no relation "${relation}". ${among(framework.relations.map(({ id }) => id))}`,
    }
  if (matrix && !matrixOf(framework, matrix))
    return {
      code: 'matrix-unknown',
      sentence: `The framework has no matrix "${matrix}". ${among(framework.matrices.map(({ id }) => id))}`,
    }
  return undefined
}

function columnFault({ heads }: LaidTable, { columns = {} }: ImportChoices): ImportFault | undefined {
  const strange = Object.values(columns).find((head) => head !== '' && !heads.includes(head))
  if (strange === undefined) return undefined
  return {
    code: 'column-unknown',
    sentence: `There is no column "${strange.slice(0, 80)}". The heads are: ${heads.slice(0, 40).join(', ')}.`,
  }
}

function useFault(
  map: StrategyMap,
  { as, kind }: MadeChoices,
  { columns = {} }: ImportChoices,
): ImportFault | undefined {
  const uses: readonly string[] = USES[as]
  const isKnown = (use: string): boolean =>
    uses.includes(use) ||
    (as === 'elements' && (fieldUse(map, kind, use) !== undefined || relationUse(map, use) !== undefined)) ||
    (as === 'observations' &&
      (['code', 'title'].includes(use) || observedFields(map, kind).some(({ id }) => id === use)))
  const strange = Object.keys(columns).find((use) => !isKnown(use))
  if (strange === undefined) return undefined
  const fields = kindOf(map.framework, kind)?.fields.map(({ id }) => id) ?? []
  const known = as === 'elements' ? [...uses, ...fields] : uses
  return {
    code: 'column-unknown',
    sentence: `Nothing of these rows is called "${strange.slice(0, 80)}". A column can be: ${known.join(', ')}.`,
  }
}
