import { reportKey } from '../model/index.ts'
import { type DomainCommand, editOf, unchanged } from './command.ts'
import { stepText } from './text.ts'

/** Writes a line of the front sheet of a report; without a word in it, it is taken away. */
export const setReportFact: DomainCommand<{
  readonly report: string
  readonly line: string
  /** What the line is called. */
  readonly label: string
  readonly words: string
}> = (map, { report, line, label, words }) => {
  const value = words.trim() || null
  if (value === (map.reportFacts.get(reportKey(report, line)) ?? null)) return unchanged
  return editOf(stepText.reportFact(label), [{ type: 'set-report-fact', report, field: line, value }])
}
