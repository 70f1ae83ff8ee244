import { type StrategyMap, splitReportKey } from '../../model/index.ts'
import { isWithheld, isWithheldLine, withheldSections } from '../../queries/index.ts'
import { HOUSE, headingOf, houseTemplateOf, lineLabelOf, placeOf, reportTitleOf } from '../../report/index.ts'
import { namedIn } from './named.ts'
import { type ParagraphChange, paragraphDifference } from './paragraphDifference.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { Budget } from './wordDifference.ts'

/** A section of a report, by the names that it has now; one that is gone, by those that it had. */
export interface ChangedSection {
  /** "report:summary" */
  readonly id: string
  readonly report: string
  readonly section: string
  /** Of the report. */
  readonly title: string
  readonly heading: string
  /** In the order in which they are read. */
  readonly paragraphs: readonly ParagraphChange[]
  /** So many paragraphs more differ, and are not listed. Absent where all are. */
  readonly more?: number
  /** It was marked as not for publication, or is no more. Absent where that is as it was. */
  readonly withheld?: boolean
}

/** A line of a front sheet: null where nobody had written it, or where it was taken away. */
export interface ChangedLine {
  /** "report:number" */
  readonly id: string
  readonly report: string
  readonly line: string
  readonly title: string
  readonly label: string
  readonly before: string | null
  readonly after: string | null
}

type Changes<One> = {
  readonly added: readonly One[]
  readonly removed: readonly One[]
  readonly changed: readonly One[]
}

/** What the words of the reports of a map, and their front sheets, have gained, lost and changed. */
export interface ReportDifference {
  readonly sections: Changes<ChangedSection>
  readonly lines: Changes<ChangedLine>
}

/** Of all sections together; what more differs is counted. */
export const PARAGRAPHS_LISTED_MAX = 20_000
/** Steps that all the texts of one comparison may cost together: some hundred milliseconds. */
const STEPS_MAX = 20_000_000

/**
 * What people wrote, not what it computes: that follows the map, whose own difference tells it. Past a number of steps
 * paragraphs are told as replaced, so that the longest of reports is compared in bounded time, whatever was done to it.
 */
export const reportDifference = (before: StrategyMap, after: StrategyMap): ReportDifference => ({
  sections: sectionDifference(before, after),
  lines: lineDifference(before, after),
})

function sectionDifference(before: StrategyMap, after: StrategyMap): Changes<ChangedSection> {
  const found = lists<ChangedSection>()
  const budget: Budget = { left: STEPS_MAX }
  const [was, is] = [namedIn(before), namedIn(after)]
  let listed = 0
  for (const { key, report, section } of sectionsOf(before, after)) {
    const [then, now] = [before.reportTexts.get(key), after.reportTexts.get(key)]
    const [hid, hides] = [isWithheld(before, report, section), isWithheld(after, report, section)]
    const paragraphs =
      then === now || JSON.stringify(then) === JSON.stringify(now)
        ? []
        : paragraphDifference(paragraphsOf(then ?? [], was), paragraphsOf(now ?? [], is), budget)
    if (paragraphs.length === 0 && hid === hides) continue
    const room = Math.max(0, PARAGRAPHS_LISTED_MAX - listed)
    listed += paragraphs.length
    const map = then && !now ? before : after
    found[then && !now ? 'removed' : now && !then ? 'added' : 'changed'].push({
      ...{ id: key, report, section },
      title: reportTitleOf(map, report),
      heading: headingOf(map, report, section),
      paragraphs: paragraphs.slice(0, room),
      ...(paragraphs.length > room ? { more: paragraphs.length - room } : {}),
      ...(hid === hides ? {} : { withheld: hides }),
    })
  }
  return found
}

interface SectionPlace {
  readonly key: string
  readonly report: string
  readonly section: string
}

/** All that are written or marked in either state, report by report, in the order of its house. */
function sectionsOf(before: StrategyMap, after: StrategyMap): readonly SectionPlace[] {
  const keys = new Set([
    ...after.reportTexts.keys(),
    ...before.reportTexts.keys(),
    ...withheldSections(after),
    ...withheldSections(before),
  ])
  const places = [...keys].flatMap((key): SectionPlace[] => {
    const place = splitReportKey(key)
    return place ? [{ key, report: place.report, section: place.part }] : []
  })
  const reports = [...new Set(places.map(({ report }) => report))]
  const rank = ({ report, section }: SectionPlace) => placeOf(after, report, section)
  return reports.flatMap((report) =>
    places.filter((place) => place.report === report).sort((a, b) => rank(a) - rank(b)),
  )
}

function lineDifference(before: StrategyMap, after: StrategyMap): Changes<ChangedLine> {
  const found = lists<ChangedLine>()
  for (const key of new Set([...after.reportFacts.keys(), ...before.reportFacts.keys()])) {
    const place = splitReportKey(key)
    if (!place || isWithheldLine(place.part)) continue
    const { report, part: line } = place
    const [was, is] = [said(before, key, line), said(after, key, line)]
    if (was === is) continue
    const map = is === null ? before : after
    found[was === null ? 'added' : is === null ? 'removed' : 'changed'].push({
      ...{ id: key, report, line },
      title: reportTitleOf(map, report),
      label: lineLabelOf(map, report, line),
      before: was,
      after: is,
    })
  }
  return found
}

function said({ reportFacts }: StrategyMap, key: string, line: string): string | null {
  const words = reportFacts.get(key)?.trim()
  if (!words) return null
  return line === HOUSE ? (houseTemplateOf(words)?.title ?? words) : words
}

const lists = <One>(): Record<'added' | 'removed' | 'changed', One[]> => ({
  added: [],
  removed: [],
  changed: [],
})
