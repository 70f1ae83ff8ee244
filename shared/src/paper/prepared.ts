import { type Coverage, publishedCoverage } from '../coverage/index.ts'
import type { ElementId, StrategyMap } from '../model/index.ts'
import { leadership } from '../queries/index.ts'
import { cleaned } from './cleanText.ts'

/** What all papers of one map share: with every text in it clean, and worked out once. */
export interface Prepared {
  readonly map: StrategyMap
  /** Findings, claims and every matrix of what is shown, where the whole map says the same. */
  readonly coverage: Coverage
  /** As "2026-11-25", where the paper is read. */
  readonly today: string
  /** Somebody leads it, and who that is is not published. */
  hidesLead(id: ElementId): boolean
  /** Claims that are not judged, because what is not published settles them. */
  readonly claimsUnsaid: number
}

/** `drawn` is what is shown; `whole` the map that it was taken from, where something internal was left out. */
export function prepared(drawn: StrategyMap, today: string, whole: StrategyMap = drawn): Prepared {
  // What people wrote is cleaned run by run, where it is printed: the blanks at the ends of runs belong to it.
  const map = { ...cleaned({ ...drawn, reportTexts: NONE }), reportTexts: drawn.reportTexts }
  const all = whole === drawn ? map : cleaned(whole)
  const coverage = publishedCoverage(all, map, today)
  const known = all === map ? undefined : leadership(all)
  const judged = all === map ? 0 : publishedCoverage(map, map, today).claims().length
  return {
    map,
    coverage,
    today,
    hidesLead: (id) => (known?.leadsOf(id).length ?? 0) > 0,
    claimsUnsaid: Math.max(0, judged - coverage.claims().length),
  }
}

const NONE: StrategyMap['reportTexts'] = new Map()
