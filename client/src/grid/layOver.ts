import { blockHeight, blockWidth, type CellBlock, type Place } from './block.ts'

/**
 * Lays pasted words over a grid from the top left of the selected block. One word fills the whole block, and a row or a
 * column of words repeats over it, as in a spreadsheet. Places may lie outside the grid: that is for whoever asks.
 */
export function* layOver(
  words: readonly (readonly string[])[],
  block: CellBlock,
): Generator<Place & { readonly word: string }> {
  const height = words.length
  const width = Math.max(0, ...words.map((row) => row.length))
  if (height === 0 || width === 0) return
  const lines = blockHeight(block) % height === 0 ? blockHeight(block) : height
  const columns = blockWidth(block) % width === 0 ? blockWidth(block) : width
  for (let down = 0; down < lines; down += 1) {
    for (let across = 0; across < columns; across += 1) {
      const word = words[down % height]?.[across % width] ?? ''
      yield { line: block.top + down, column: block.left + across, word }
    }
  }
}
