import { type Coverage, createCoverage } from '../coverage/index.ts'
import type { StrategyMap } from '../model/index.ts'
import { type CellsDifference, cellDifference } from './cellDifference.ts'
import { type ElementsDifference, elementDifference } from './elementDifference.ts'
import { type FindingsDifference, findingDifference } from './findingDifference.ts'
import { type LinksDifference, linkDifference } from './linkDifference.ts'
import { type ReportDifference, reportDifference } from './words/index.ts'

/** What a later state of a map has gained, lost and changed since an earlier one. Things are known by their ids. */
export interface MapDifference {
  readonly elements: ElementsDifference
  readonly links: LinksDifference
  readonly cells: CellsDifference
  readonly findings: FindingsDifference
  /** The words of its reports. */
  readonly report: ReportDifference
}

/** Costs both maps. `today`, as "2026-11-25", is the day on which findings that were accepted until a day are asked. */
export const mapDifference = (before: StrategyMap, after: StrategyMap, today: string): MapDifference =>
  differenceOf(
    { map: before, coverage: createCoverage(before, today) },
    { map: after, coverage: createCoverage(after, today) },
  )

interface State {
  readonly map: StrategyMap
  /** Of this very map. */
  readonly coverage: Coverage
}

/** The same where the coverage of both is at hand. */
export const differenceOf = (before: State, after: State): MapDifference => ({
  elements: elementDifference(before.map, after.map),
  links: linkDifference(before.map, after.map),
  cells: cellDifference(
    { map: before.map, matrices: before.coverage.matrices() },
    { map: after.map, matrices: after.coverage.matrices() },
  ),
  findings: findingDifference(before.coverage.findings(), after.coverage.findings()),
  report: reportDifference(before.map, after.map),
})
