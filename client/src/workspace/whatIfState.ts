import {
  type Coverage,
  createCoverage,
  type LostSupport,
  lostBetween,
  whatIf,
} from '@golden-thread/shared/coverage'
import type { ElementId, StrategyMap, Touched } from '@golden-thread/shared/model'

/** A look at the map without some of its elements, kept up to date while others edit it. It never touches the map. */
export interface LiveWhatIf {
  readonly leftOut: ReadonlySet<ElementId>
  readonly coverage: Coverage
  lost(): readonly LostSupport[]
  /** Takes in the next value of the whole map. */
  advance(map: StrategyMap, touched: Touched): void
}

/** `whole` is the coverage of the whole map, which the caller keeps up to date. */
export function createWhatIf(
  map: StrategyMap,
  whole: Coverage,
  leftOut: ReadonlySet<ElementId>,
  today: string,
): LiveWhatIf {
  const coverage = createCoverage(whatIf(map, leftOut), today)
  return {
    leftOut,
    coverage,
    lost: () => lostBetween(whole.matrices(), coverage.matrices(), leftOut),
    advance: (next, touched) => coverage.advance(whatIf(next, leftOut), touched),
  }
}
