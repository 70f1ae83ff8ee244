import { REPORT_FACTS_MAX, TITLE_CHARS_MAX } from '../limits.ts'
import { reportKey, splitReportKey } from '../reportText.ts'
import { textFault } from '../textFault.ts'
import { type ChangeDefinition, slot } from './definition.ts'

/** Writes a line of the front sheet of a report, or with `null` takes it away. */
export interface SetReportFact {
  readonly type: 'set-report-fact'
  readonly report: string
  readonly field: string
  readonly value: string | null
}

const keyOf = ({ report, field }: SetReportFact): string => reportKey(report, field)

const setReportFact: ChangeDefinition<SetReportFact, SetReportFact> = {
  apply(draft, change) {
    const { value } = change
    const key = keyOf(change)
    if (!splitReportKey(key)) return { code: 'report-key-unfit', key: key.slice(0, 100) }
    if (value !== null && !draft.reportFacts.has(key) && draft.reportFacts.size >= REPORT_FACTS_MAX)
      return { code: 'map-full', what: 'lines of front sheets', most: REPORT_FACTS_MAX }
    const fault = textFault('The line', value ?? '', TITLE_CHARS_MAX)
    if (!fault) draft.setReportFact(key, value)
    return fault
  },
  invert: (map, change) => ({ ...change, value: map.reportFacts.get(keyOf(change)) ?? null }),
  touch(touched) {
    touched.about = true
  },
  slot: (map, change) => slot(`fact ${keyOf(change)}`, map.reportFacts.get(keyOf(change))),
  author: () => undefined,
  coalesces: true,
}

export const reportChanges = { 'set-report-fact': setReportFact }
