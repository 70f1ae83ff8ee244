import { type CellBlock, type Place, placesOf } from './block.ts'

/** Each cell that a fill changes, and the cell of the first line or first column that it copies. */
export function fillPairs(
  block: CellBlock,
  direction: 'down' | 'right',
): { readonly from: Place; readonly to: Place }[] {
  const pairs: { from: Place; to: Place }[] = []
  for (const to of placesOf(block)) {
    const from =
      direction === 'down' ? { line: block.top, column: to.column } : { line: to.line, column: block.left }
    if (from.line !== to.line || from.column !== to.column) pairs.push({ from, to })
  }
  return pairs
}
