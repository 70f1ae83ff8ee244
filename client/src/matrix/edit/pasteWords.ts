import type { CellTarget } from '@golden-thread/shared/queries'
import { type CellBlock, layOver, type Place } from '../../grid/index.ts'
import { targetFromWord } from './words.ts'

/** What a paste does, cell by cell, and what of it could not be used. */
export interface Paste {
  readonly cells: readonly (Place & { readonly target: CellTarget })[]
  /** Words that say nothing a cell can be, each once. */
  readonly unknown: readonly string[]
  /** How many pasted cells fell outside the grid. */
  readonly outside: number
}

/** What pasted words ask of the cells that they are laid over. */
export function pasteWords(
  words: readonly (readonly string[])[],
  block: CellBlock,
  size: { readonly lines: number; readonly columns: number },
): Paste {
  const cells: (Place & { target: CellTarget })[] = []
  const unknown = new Set<string>()
  let outside = 0
  for (const { word, ...place } of layOver(words, block)) {
    const target = targetFromWord(word)
    if (target === undefined) unknown.add(word.trim())
    else if (target === 'leave') continue
    else if (place.line >= size.lines || place.column >= size.columns) outside += 1
    else cells.push({ ...place, target })
  }
  return { cells, unknown: [...unknown], outside }
}
