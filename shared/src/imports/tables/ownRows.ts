import { evidencePart } from '../../exchange/index.ts'
import { importText } from '../entries/index.ts'
import { ID_HEAD, isAsSpreadsheetsWrite } from '../trip/index.ts'
import { cleanCell } from './cleanCell.ts'
import type { LaidRow } from './layOut.ts'
import type { OwnRow, TableReader } from './reader.ts'
import { kindOfUse, linkFieldHeads } from './uses.ts'

/**
 * What somebody did to a row of ours in a column that nothing is taken from, told at its cell; and what the spreadsheet
 * did to it by itself. `reader` has the columns of the kind of the row.
 */
export function tellOwnRow(
  reader: TableReader,
  row: LaidRow,
  { said }: OwnRow,
  {
    fixed = [],
    also = [],
  }: {
    /** Uses that nothing is taken by from a row of ours. */
    readonly fixed?: readonly string[]
    /** Heads that something is taken from besides. */
    readonly also?: readonly string[]
  } = {},
): void {
  if (!reader.base?.isCsv) return
  const used = Object.entries(reader.choices.columns).flatMap(([use, head]) =>
    fixed.includes(use) ? [] : [head],
  )
  const taken = new Set([...used, ...also])
  const rewritten: string[] = []
  for (const [at, head] of reader.table.heads.entries()) {
    const was = String(cleanCell(said.get(head) ?? '').cell)
    const now = String(row.cells[at] ?? '').trim()
    if (now === was || head === ID_HEAD) continue
    if (isAsSpreadsheetsWrite(was, now)) rewritten.push(head)
    else if (!taken.has(head) && isWritten(reader, head))
      reader.notes.refuse(
        { ...reader.place(row), column: head },
        'column-fixed',
        importText.columnFixed(head, was.slice(0, 80), now.slice(0, 80)),
      )
  }
  if (rewritten.length > 0) reader.notes.repair(reader.place(row), importText.rewritten(rewritten))
}

/** Rows of a CSV of ours that nobody can know as such any more. */
export function tellLostRows(reader: TableReader, sheet: string): void {
  const lost = new Set(reader.base?.lost?.get(sheet))
  for (const row of reader.table.rows)
    if (lost.has(row.at)) reader.notes.repair(reader.place(row), importText.baseLost)
}

/** Columns that a file of ours was written with and has no more, and those that somebody gave it: each told once. */
export function tellOwnColumns(reader: TableReader, sheet: string): void {
  const { base, table, choices, notes } = reader
  const written = base?.heads.get(sheet)
  if (!base || !written) return
  const place = (column: string) => ({ ...reader.place({ at: table.head }), column })
  for (const head of written.filter((each) => !table.heads.includes(each)))
    notes.repair(place(head), importText.columnGone(head))
  const taken = new Set(Object.values(choices.columns))
  for (const [at, head] of table.heads.entries()) {
    if (taken.has(head) || head === ID_HEAD) continue
    const isSaid = (row: LaidRow) => (row.cells[at] ?? '') !== ''
    if (!isWritten(reader, head)) {
      if (table.rows.some(isSaid)) notes.refuse(place(head), 'column-strange', importText.columnStrange(head))
    } else if (
      base.isCsv &&
      !isReadBeside(reader, head) &&
      table.rows.some((row) => isSaid(row) && reader.ownId(row) === undefined)
    )
      notes.repair(place(head), importText.columnLeft(head))
  }
}

/** What new rows of a CSV of ours are read by without a choice, and what says once more what another column says. */
const isReadBeside = ({ map, choices }: TableReader, head: string): boolean =>
  evidencePart(head) !== undefined ||
  /^(from |to )?(id|title)$|^placeholder$/i.test(head) ||
  (choices.as === 'links' && linkFieldHeads(map).has(head))

const isWritten = ({ base, table, map, choices }: TableReader, head: string): boolean =>
  [...(base?.heads.values() ?? [])].some((heads) => heads.includes(head)) ||
  // A column of a kind none of whose rows says anything.
  Object.entries(choices.columns).some(
    ([use, each]) => each === head && kindOfUse(map, use) !== undefined && table.heads.includes(each),
  )
