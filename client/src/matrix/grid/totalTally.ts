import type { Tally } from '@golden-thread/shared/coverage'
import type { ElementId } from '@golden-thread/shared/model'

/** All tallies of an axis in one, for the corner where the counts of rows and columns meet. */
export function totalTally(tallies: readonly Tally[]): Tally {
  const sum = (count: (tally: Tally) => number): number =>
    tallies.reduce((total, tally) => total + count(tally), 0)
  return {
    id: '' as ElementId,
    direct: sum((tally) => tally.direct),
    inferred: sum((tally) => tally.inferred),
    through: sum((tally) => tally.through),
    collective: sum((tally) => tally.collective),
    none: sum((tally) => tally.none),
    notApplicable: sum((tally) => tally.notApplicable),
    notAssessed: sum((tally) => tally.notAssessed),
  }
}
