import { figureText } from '../queries/index.ts'
import { type Inline, plainText, text } from './inline.ts'
import type { CellTone, TableCell } from './table.ts'

/** A cell of words. `otherwise` stands where there are none, so that no cell of a paper is empty. */
export function words(line: string, otherwise = 'None', tone?: CellTone): TableCell {
  return { type: 'text', content: [text(line.trim() || otherwise)], ...(tone ? { tone } : {}) }
}

/** A cell of runs that are clean already. */
export const runs = (content: readonly Inline[], otherwise: string): TableCell =>
  plainText(content) === '' ? words(otherwise) : { type: 'text', content }

export const count = (value: number): TableCell => ({ type: 'number', value })

/** What a cell says, without what it points at; a number as people write it. */
export const cellText = (cell: TableCell | undefined): string =>
  cell === undefined ? '' : cell.type === 'number' ? figureText(cell.value) : plainText(cell.content)
