import { evidencePart } from '../../exchange/index.ts'
import { importText, spokenFor } from '../entries/index.ts'
import { isDateHead } from './observationRows.ts'
import type { TableReader } from './reader.ts'
import { linkFieldHeads } from './uses.ts'

/**
 * Columns that nothing is taken from, where nobody has said that they are left, all in one line; and in another those
 * that are taken although the sheet hides them.
 */
export function tellUnusedColumns(reader: TableReader): void {
  const { table, choices, notes } = reader
  // The columns of a matrix are its marks; of rows without heads, what is taken was chosen.
  if (choices.as === 'matrix' || table.head === 0) return
  const spoken = new Set(spokenFor(choices))
  const isRead = (head: string) =>
    spoken.has(head) ||
    evidencePart(head) !== undefined ||
    (choices.as === 'links' && linkFieldHeads(reader.map).has(head)) ||
    (choices.as === 'observations' && isDateHead(head))
  const unused = table.heads.filter(
    (head, at) => !isRead(head) && table.rows.some(({ cells }) => (cells[at] ?? '') !== ''),
  )
  const unseen = table.hiddenHeads.filter((head) => isRead(head) && !choices.leave.includes(head))
  if (unseen.length > 0)
    notes.repair(reader.place({ at: table.head }), importText.columnsHidden(unseen.slice(0, 20)))
  if (unused.length > 0)
    notes.repair(reader.place({ at: table.head }), importText.columnsUnused(unused.slice(0, 20)))
}
