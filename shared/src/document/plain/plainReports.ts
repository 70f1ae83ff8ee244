import type { ReportText, StrategyMap } from '../../model/index.ts'

/** One line of a front sheet, or one section. */
export type PlainReportPart =
  | { readonly report: string; readonly line: string; readonly words: string }
  | { readonly report: string; readonly section: string; readonly text: ReportText }

export const plainReports = ({ reportFacts, reportTexts }: StrategyMap): PlainReportPart[] => [
  ...inOrder(reportFacts).map(([key, words]) => {
    const [report = '', line = ''] = key.split(':')
    return { report, line, words }
  }),
  ...inOrder(reportTexts).map(([key, text]) => {
    const [report = '', section = ''] = key.split(':')
    return { report, section, text }
  }),
]

/** In the order of their keys, which does not depend on who wrote first. */
export const inOrder = <K extends string, V>(entries: ReadonlyMap<K, V>): [K, V][] =>
  [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
