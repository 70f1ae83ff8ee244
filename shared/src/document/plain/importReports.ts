import {
  limits,
  type ReportText,
  reportKey,
  type StrategyMap,
  splitReportKey,
  type TextBlock,
  type TextRun,
  textSize,
} from '../../model/index.ts'
import { isRecord, isText, wellFormed } from '../json/index.ts'
import { fail, listOf, show, textOf } from './importing.ts'

/** The front sheets and the words of the reports of a file. A file from before there were any has none. */
export function readReports(json: unknown): Pick<StrategyMap, 'reportFacts' | 'reportTexts'> {
  const reportFacts = new Map<string, string>()
  const reportTexts = new Map<string, ReportText>()
  const most = limits.REPORT_FACTS_MAX + limits.REPORT_SECTIONS_MAX
  for (const item of listOf(json, 'parts of reports', most)) {
    const { report, line, section, words, text } = isRecord(item) ? item : {}
    const part = line ?? section
    const key = isText(report) && isText(part) ? reportKey(report, part) : ''
    if (!splitReportKey(key))
      fail(
        `A part of a report is called ${show(report)}, ${show(part)}. Name the report and its line or section in letters and digits.`,
      )
    if (line !== undefined) {
      const read = wellFormed(textOf(words, `The line "${key}" of a front sheet`, limits.TITLE_CHARS_MAX))
      if (read !== '') reportFacts.set(key, read)
    } else {
      const read = textFrom(text, `The section "${key}"`, 0)
      if (textSize(read) > limits.REPORT_TEXT_CHARS_MAX)
        fail(`The section "${key}" has more than ${limits.REPORT_TEXT_CHARS_MAX} characters. Shorten it.`)
      if (read.length > 0) reportTexts.set(key, read)
    }
  }
  return { reportFacts, reportTexts }
}

function textFrom(json: unknown, what: string, deep: number): ReportText {
  if (deep > limits.REPORT_LISTS_DEEP_MAX) fail(`${what} has lists within too many lists. Take some out.`)
  return listOf(json, `parts of the text of ${what}`, limits.REPORT_TEXT_CHARS_MAX).flatMap((item) => {
    const block = blockFrom(item, what, deep)
    return block ? [block] : []
  })
}

function blockFrom(json: unknown, what: string, deep: number): TextBlock | undefined {
  const { type, content, ordered, items } = isRecord(json) ? json : {}
  if (type === 'paragraph' || type === 'heading') {
    const runs = listOf(content, `runs of ${what}`, limits.REPORT_TEXT_CHARS_MAX).flatMap((run) =>
      runFrom(run, what),
    )
    return runs.length > 0 ? { type, content: runs } : undefined
  }
  if (type === 'list') {
    const read = listOf(items, `items of ${what}`, limits.REPORT_TEXT_CHARS_MAX)
      .map((item) => textFrom(item, what, deep + 1))
      .filter((item) => item.length > 0)
    return read.length > 0 ? { type, ordered: ordered === true, items: read } : undefined
  }
  if (type === 'block') return { type, ...computedFrom(json, what) }
  return fail(
    `${what} has a part of the type ${show(type)}. It has to be a paragraph, heading, list or block.`,
  )
}

function runFrom(json: unknown, what: string): TextRun[] {
  const { type, text, strong, emphasis } = isRecord(json) ? json : {}
  if (type === 'break') return [{ type }]
  if (type === 'field') return [{ type, ...computedFrom(json, what) }]
  if (type !== 'text') fail(`${what} has a run of the type ${show(type)}. It has to be text, break or field.`)
  const words = textOf(text, what, limits.REPORT_TEXT_CHARS_MAX)
  if (words === '') return []
  return [{ type, text: words, ...(strong ? { strong: true } : {}), ...(emphasis ? { emphasis: true } : {}) }]
}

function computedFrom(json: unknown, what: string): { kind: string; ref: string } {
  const { kind, ref } = isRecord(json) ? json : {}
  return {
    kind: textOf(kind, `What is computed in ${what}`, limits.TITLE_CHARS_MAX),
    ref: textOf(ref, `What is computed in ${what}`, limits.TITLE_CHARS_MAX),
  }
}
