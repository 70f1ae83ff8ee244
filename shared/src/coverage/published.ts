import type { StrategyMap } from '../model/index.ts'
import { type Coverage, createCoverage } from './coverage.ts'

/**
 * The coverage of what is shown of a map, for what leaves for the public. A finding or a verdict that is only there, or
 * only so, because something internal is left out would say what is not true ("S1 has no lead"), so it is told where the
 * whole map has the very same; and what names anything internal cannot come of what is shown.
 */
export function publishedCoverage(whole: StrategyMap, shown: StrategyMap, today: string): Coverage {
  const coverage = createCoverage(shown, today)
  if (whole === shown) return coverage
  const known = createCoverage(whole, today)
  const sentences = new Map(known.findings().map(({ id, sentence }) => [id, sentence]))
  const verdicts = new Map(known.claims().map(({ element, verdict }) => [element, verdict]))
  return {
    ...coverage,
    findings: () => coverage.findings().filter(({ id, sentence }) => sentences.get(id) === sentence),
    claims: () => coverage.claims().filter(({ element, verdict }) => verdicts.get(element) === verdict),
  }
}
