import type * as Y from 'yjs'
import { limits, type Problem, splitReportKey } from '../../model/index.ts'
import { isText, wellFormed } from '../json/index.ts'
import { cutText } from './text.ts'

/** What stands on front sheets, as keys of `about`: each line by itself, so that two people can fill in two of them at once. */
const PREFIX = 'fact:'

export function readReportFacts(about: Y.Map<unknown>, problems: Problem[]): ReadonlyMap<string, string> {
  const keys = [...about.keys()].filter((key) => key.startsWith(PREFIX)).sort()
  if (keys.length > limits.REPORT_FACTS_MAX) {
    const what = 'lines of front sheets'
    problems.push({ code: 'too-much', what, count: keys.length, most: limits.REPORT_FACTS_MAX })
    keys.length = limits.REPORT_FACTS_MAX
  }
  const facts = new Map<string, string>()
  for (const held of keys) {
    const key = held.slice(PREFIX.length)
    const words = about.get(held)
    if (splitReportKey(key) && isText(words) && words !== '' && words.length <= limits.TITLE_CHARS_MAX)
      facts.set(key, words)
    else
      problems.push({
        code: 'report-unreadable',
        id: cutText(key, 100),
        reason: 'this line of a front sheet is no text, or longer than what is kept',
      })
  }
  return facts
}

export function writeReportFacts(
  about: Y.Map<unknown>,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): void {
  if (before === after) return
  for (const [key, words] of after) if (before.get(key) !== words) about.set(PREFIX + key, wellFormed(words))
  for (const key of before.keys()) if (!after.has(key)) about.delete(PREFIX + key)
}
