import { createCoverage } from '../coverage/index.ts'
import type { StrategyMap } from '../model/index.ts'
import { type CellsDifference, cellDifference } from './cellDifference.ts'
import { type ElementsDifference, elementDifference } from './elementDifference.ts'
import { type FindingsDifference, findingDifference } from './findingDifference.ts'
import { type LinksDifference, linkDifference } from './linkDifference.ts'

/** What a later state of a map has gained, lost and changed since an earlier one. Things are known by their ids. */
export interface MapDifference {
  readonly elements: ElementsDifference
  readonly links: LinksDifference
  readonly cells: CellsDifference
  readonly findings: FindingsDifference
}

/** Costs both maps. `today`, as "2026-11-25", is the day on which findings that were accepted until a day are asked. */
export function mapDifference(before: StrategyMap, after: StrategyMap, today: string): MapDifference {
  const then = createCoverage(before, today)
  const now = createCoverage(after, today)
  return {
    elements: elementDifference(before, after),
    links: linkDifference(before, after),
    cells: cellDifference(
      { map: before, matrices: then.matrices() },
      { map: after, matrices: now.matrices() },
    ),
    findings: findingDifference(then.findings(), now.findings()),
  }
}
