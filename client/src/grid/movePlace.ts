import type { Place } from './block.ts'
import type { Move } from './moveKeys.ts'

/** Heads are at -1 and tallies at the count, so that arrows reach them like any cell. */
export interface GridSize {
  readonly lines: number
  readonly columns: number
  /** How many lines a page is. */
  readonly page: number
  /** Where columns stand under heads of their groups, at -2: the first column of each. */
  readonly groups?: readonly number[] | undefined
}

/** Where a move ends. The edges hold: nothing wraps round. */
export function movePlace({ line, column }: Place, move: Move, size: GridSize): Place {
  if (line < -1) return moveAlongGroups(column, move, size)
  switch (move) {
    case 'left':
      return { line, column: Math.max(-1, column - 1) }
    case 'right':
      return { line, column: Math.min(size.columns, column + 1) }
    case 'up':
      return {
        line: Math.max(size.groups && column >= 0 && column < size.columns ? -2 : -1, line - 1),
        column,
      }
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

/** From a head of a group: sideways to the next one, down to the head of the column. */
function moveAlongGroups(column: number, move: Move, size: GridSize): Place {
  const { groups = [] } = size
  const at = groups.findLastIndex((first) => first <= column)
  const to = (index: number): Place => ({ line: -2, column: groups[index] ?? column })
  switch (move) {
    case 'left':
      return to(Math.max(0, at - 1))
    case 'right':
      return to(Math.min(groups.length - 1, at + 1))
    case 'line-start':
      return to(0)
    case 'line-end':
      return to(groups.length - 1)
    case 'up':
    case 'page-up':
      return { line: -2, column }
    case 'down':
      return { line: -1, column }
    default:
      return movePlace({ line: 0, column }, move, size)
  }
}
