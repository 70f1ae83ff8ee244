import type { Place } from './block.ts'
import type { Move } from './moveKeys.ts'

/** Heads are at -1 and tallies at the count, so that arrows reach them like any cell. */
export interface GridSize {
  readonly lines: number
  readonly columns: number
  /** How many lines a page is. */
  readonly page: number
}

/** Where a move ends. The edges hold: nothing wraps round. */
export function movePlace({ line, column }: Place, move: Move, size: GridSize): Place {
  switch (move) {
    case 'left':
      return { line, column: Math.max(-1, column - 1) }
    case 'right':
      return { line, column: Math.min(size.columns, column + 1) }
    case 'up':
      return { line: Math.max(-1, line - 1), column }
    case 'down':
      return { line: Math.min(size.lines, line + 1), column }
    case 'page-up':
      return { line: Math.max(Math.min(line, 0), line - size.page), column }
    case 'page-down':
      return { line: Math.min(Math.max(line, size.lines - 1), line + size.page), column }
    case 'line-start':
      return { line, column: -1 }
    case 'line-end':
      return { line, column: size.columns - 1 }
    case 'first':
      return { line: 0, column: 0 }
    case 'last':
      return { line: Math.max(0, size.lines - 1), column: Math.max(0, size.columns - 1) }
  }
}
