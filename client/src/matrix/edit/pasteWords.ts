import type { CellTarget } from '@golden-thread/shared/queries'
import type { CellBlock, Place } from './block.ts'
import { blockHeight, blockWidth } from './block.ts'
import { targetFromWord } from './words.ts'

/** What a paste does, cell by cell, and what of it could not be used. */
export interface Paste {
  readonly cells: readonly (Place & { readonly target: CellTarget })[]
  /** Words that say nothing a cell can be, each once. */
  readonly unknown: readonly string[]
  /** How many pasted cells fell outside the grid. */
  readonly outside: number
}

/**
 * Lays pasted words over the grid from the top left of the selected block. One word fills the whole block, and a
 * row or a column of words repeats over it, as in a spreadsheet.
 */
export function pasteWords(
  words: readonly (readonly string[])[],
  block: CellBlock,
  size: { readonly lines: number; readonly columns: number },
): Paste {
  const height = words.length
  const width = Math.max(0, ...words.map((row) => row.length))
  const cells: (Place & { target: CellTarget })[] = []
  const unknown = new Set<string>()
  let outside = 0
  if (height === 0 || width === 0) return { cells, unknown: [], outside }
  const lines = blockHeight(block) % height === 0 ? blockHeight(block) : height
  const columns = blockWidth(block) % width === 0 ? blockWidth(block) : width
  for (let down = 0; down < lines; down += 1) {
    for (let across = 0; across < columns; across += 1) {
      const word = words[down % height]?.[across % width] ?? ''
      const target = targetFromWord(word)
      const place = { line: block.top + down, column: block.left + across }
      if (target === undefined) unknown.add(word.trim())
      else if (target === 'leave') continue
      else if (place.line >= size.lines || place.column >= size.columns) outside += 1
      else cells.push({ ...place, target })
    }
  }
  return { cells, unknown: [...unknown], outside }
}
