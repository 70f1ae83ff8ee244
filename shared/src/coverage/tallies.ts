import type { ElementId } from '../model/index.ts'
import type { Tally } from './cell.ts'
import type { Mark, MarkState } from './mark.ts'

/** How many marks of each state a row or a column holds; adjusted mark by mark. */
export type Counts = Record<MarkState, number>

export const noCounts = (): Counts => ({
  direct: 0,
  'direct-inferred': 0,
  'not-applicable': 0,
  through: 0,
  none: 0,
})

export function recount(counts: Counts, before: Mark | undefined, after: Mark | undefined): void {
  if (before) counts[before.state] -= 1
  if (after) counts[after.state] += 1
}

/** The counts of one row or column of `length` cells, of which `onDiagonal` (0 or 1) joins an element to itself. */
export function tallyOf(
  id: ElementId,
  counts: Counts,
  facts: { readonly length: number; readonly onDiagonal: number; readonly collective: number },
): Tally {
  const marked = markedIn(counts)
  return {
    id,
    direct: counts.direct,
    inferred: counts['direct-inferred'],
    through: counts.through,
    collective: facts.collective,
    none: counts.none,
    notApplicable: counts['not-applicable'] + facts.onDiagonal,
    notAssessed: facts.length - marked - facts.onDiagonal - facts.collective,
  }
}

export const markedIn = (counts: Counts): number =>
  counts.direct + counts['direct-inferred'] + counts.through + counts.none + counts['not-applicable']

export const sameTally = (a: Tally, b: Tally): boolean =>
  a.direct === b.direct &&
  a.inferred === b.inferred &&
  a.through === b.through &&
  a.collective === b.collective &&
  a.none === b.none &&
  a.notApplicable === b.notApplicable &&
  a.notAssessed === b.notAssessed
