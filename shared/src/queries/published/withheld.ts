import { reportKey, type StrategyMap, splitReportKey } from '../../model/index.ts'

const MARK = 'withheld-'

/** The line that says that a section is not for publication. It is written nowhere in the report. */
export const withheldLine = (section: string): string => `${MARK}${section}`

export const isWithheldLine = (line: string): boolean => line.startsWith(MARK)

/** The section is for those who write the map: it is in nothing that leaves it. */
export const isWithheld = ({ reportFacts }: StrategyMap, report: string, section: string): boolean =>
  (reportFacts.get(reportKey(report, withheldLine(section)))?.trim() ?? '') !== ''

/** The keys of the sections that are marked, written or not. */
export const withheldSections = (map: StrategyMap): readonly string[] =>
  [...map.reportFacts.keys()].flatMap((key) => {
    const place = splitReportKey(key)
    if (!place || !isWithheldLine(place.part)) return []
    const section = place.part.slice(MARK.length)
    return isWithheld(map, place.report, section) ? [reportKey(place.report, section)] : []
  })

/** The map without the words of these sections; the same where none of them has any. */
export function withoutSections(map: StrategyMap, keys: readonly string[]): StrategyMap {
  const hidden = new Set(keys)
  if (![...map.reportTexts.keys()].some((key) => hidden.has(key))) return map
  return { ...map, reportTexts: new Map([...map.reportTexts].filter(([key]) => !hidden.has(key))) }
}
