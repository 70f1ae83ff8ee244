import { publishedCoverage } from '@golden-thread/shared/coverage'
import { toPlain } from '@golden-thread/shared/document'
import type { StrategyMap } from '@golden-thread/shared/model'
import type { ExploredMap } from '@golden-thread/shared/protocol'
import { publicCopy, publicMap } from '@golden-thread/shared/queries'

/**
 * The map of a board's page as data, for its canvas. Whoever has it may take it apart, so nothing internal is in it; and
 * as findings are worked out again where it is read, it says which of them the whole map bears out.
 */
export function exploredMap(whole: StrategyMap, baseline: string | null, now: Date): ExploredMap {
  const today = now.toISOString().slice(0, 10)
  const copy = publicCopy(whole)
  const said = publishedCoverage(whole, publicMap(whole), today)
  const findings = said.findings().map(({ id }) => id)
  const known = new Set(findings)
  const accepted = new Map([...copy.accepted].filter(([id]) => known.has(id)))
  return {
    baseline,
    map: toPlain({ ...copy, accepted }),
    findings,
    claims: said.claims().map(({ element }) => element),
  }
}
