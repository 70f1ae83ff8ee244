import { type Coverage, createCoverage } from '@golden-thread/shared/coverage'
import { differenceOf, type MapDifference, withGone } from '@golden-thread/shared/difference'
import type { StrategyMap } from '@golden-thread/shared/model'
import type { Instead, LookInstead } from '../workspace/index.ts'

export interface CompareLook extends LookInstead {
  /** Costs both maps. */
  difference(): MapDifference
}

/**
 * Two states held against each other. What is counted and claimed is of the later one, and follows it where that is the
 * map of now; what is gone from it is drawn, and counted nowhere.
 */
export function createCompareLook(
  before: StrategyMap,
  later: StrategyMap,
  isLive: boolean,
  today: string,
): CompareLook {
  const then = createCoverage(before, today)
  const now = createCoverage(later, today)
  let after = later
  let shown = shownOf()
  function shownOf(): Instead {
    return { drawn: withGone(before, after), before: then.matrices() }
  }
  const coverage: Coverage = {
    ...now,
    cardCounts: (id) => (after.elements.has(id) ? now : then).cardCounts(id),
  }
  return {
    coverage,
    map: () => after,
    shown: () => shown,
    advance(next, touched) {
      if (!isLive) return touched
      after = next
      now.advance(next, touched)
      shown = shownOf()
      return touched
    },
    difference: () => differenceOf({ map: before, coverage: then }, { map: after, coverage: now }),
  }
}
