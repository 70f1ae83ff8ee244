import { createCoverage } from '@golden-thread/shared/coverage'
import type { StrategyMap, Touched } from '@golden-thread/shared/model'
import type { LookInstead } from '../workspace/index.ts'

const NOTHING: Touched = {
  elements: new Set(),
  links: new Set(),
  assessments: new Set(),
  views: new Set(),
  accepted: new Set(),
  observations: new Set(),
  about: false,
  framework: false,
}

/** The map as it was, in the place of that of now: whatever others do meanwhile touches nothing in it. */
export function createPastLook(map: StrategyMap, today: string): LookInstead {
  const coverage = createCoverage(map, today)
  const shown = { drawn: map, before: null }
  return { coverage, map: () => map, advance: () => NOTHING, shown: () => shown }
}
