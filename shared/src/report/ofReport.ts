import { type Framework, type Report, reportKey, type StrategyMap } from '../model/index.ts'

/** The report that every map has: all that there is, as appendices. */
export const PLAIN_REPORT = 'report'

/** The reports of a map: those that its framework brings along, and the plain one. */
export const reportsOf = ({ reports = [] }: Framework): readonly Report[] =>
  reports.some(({ id }) => id === PLAIN_REPORT)
    ? reports
    : [{ id: PLAIN_REPORT, title: 'Report', parts: [] }, ...reports]

export const reportOf = (framework: Framework, id: string): Report | undefined =>
  reportsOf(framework).find((report) => report.id === id)

/** A line of the front sheet; empty where nobody has written it. */
export const factOf = ({ reportFacts }: StrategyMap, report: string, line: string): string =>
  reportFacts.get(reportKey(report, line))?.trim() ?? ''

/** The line of the front sheet that says in whose order a report stands. It is written nowhere in the report. */
export const HOUSE = 'house'
