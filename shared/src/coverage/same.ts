import type { Cell, CoveragePath } from './cell.ts'
import type { Mark } from './mark.ts'

// What comes out the same keeps its identity, so that one changed link re-renders one cell.

export const sameMark = (a: Mark, b: Mark): boolean =>
  a.state === b.state &&
  a.assessment === b.assessment &&
  sameIds(a.links, b.links) &&
  samePaths(a.paths, b.paths)

export const sameCell = (a: Cell, b: Cell): boolean =>
  a.state === b.state &&
  a.assessment === b.assessment &&
  sameIds(a.links, b.links) &&
  samePaths(a.paths, b.paths) &&
  sameIds(a.collective, b.collective)

export const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((id, position) => id === b[position]))

const samePaths = (a: readonly CoveragePath[], b: readonly CoveragePath[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every((path, position) => {
      const other = b[position]
      return other !== undefined && path.basis === other.basis && sameIds(path.links, other.links)
    }))
