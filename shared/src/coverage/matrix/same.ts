import type { Assessment } from '../../model/index.ts'
import type { Cell, CoveragePath } from './cell.ts'
import type { Mark } from './mark.ts'

// What comes out the same keeps its identity, so that one changed link re-renders one cell.

export const sameMark = (a: Mark, b: Mark): boolean =>
  a.state === b.state &&
  a.value === b.value &&
  sameAssessment(a.assessment, b.assessment) &&
  sameIds(a.links, b.links) &&
  samePaths(a.paths, b.paths)

export const sameCell = (a: Cell, b: Cell): boolean =>
  a.state === b.state &&
  a.value === b.value &&
  sameAssessment(a.assessment, b.assessment) &&
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

const sameAssessment = (a: Assessment | undefined, b: Assessment | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.state === b.state &&
    a.note === b.note &&
    a.by === b.by &&
    a.at === b.at)
