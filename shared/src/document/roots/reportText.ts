import * as Y from 'yjs'
import { limits, type Problem, type ReportText, type TextBlock, type TextRun } from '../../model/index.ts'
import { isRecord, isText, wellFormed } from '../json/index.ts'
import { cutText } from './text.ts'

/**
 * The words of a section as they lie in a fragment, which is how y-prosemirror keeps a text: an element for each part, by
 * these names, and runs of text with marks. Names that nobody here knows are read as something computed of an unknown
 * kind, and stay where they are.
 */
const PARAGRAPH = 'paragraph'
const HEADING = 'heading'
const BULLETS = 'bullet_list'
const NUMBERS = 'ordered_list'
const BLOCK = 'block'
const FIELD = 'field'
const BREAK = 'hard_break'
const ITEM = 'list_item'

/** Paragraphs without a word in them are how a text looks while it is typed, and no part of it. */
export function readReportText(key: string, fragment: Y.XmlFragment, problems: Problem[]): ReportText {
  let left: number = limits.REPORT_TEXT_CHARS_MAX
  let isCut = false

  /** False where there is no more room; the whole of it counts, so that every copy ends at the same place. */
  function takes(size: number): boolean {
    if (size > left) isCut = true
    if (isCut) return false
    left -= size
    return true
  }

  function blocksOf(parent: Y.XmlFragment, deep: number): TextBlock[] {
    const blocks: TextBlock[] = []
    for (const child of parent.toArray()) {
      if (!(child instanceof Y.XmlElement) || !takes(1)) continue
      const block = blockOf(child, deep)
      if (block) blocks.push(block)
    }
    return blocks
  }

  function blockOf(element: Y.XmlElement, deep: number): TextBlock | undefined {
    const name = element.nodeName
    if (name === PARAGRAPH || name === HEADING) {
      const content = runsOf(element)
      return content.length > 0 ? { type: name, content } : undefined
    }
    if (name === BULLETS || name === NUMBERS) {
      if (deep >= limits.REPORT_LISTS_DEEP_MAX) isCut = true
      if (isCut) return undefined
      const items = element
        .toArray()
        .filter((item) => item instanceof Y.XmlElement)
        .map((item) => (takes(1) ? blocksOf(item, deep + 1) : []))
        .filter((item) => item.length > 0)
      return items.length > 0 ? { type: 'list', ordered: name === NUMBERS, items } : undefined
    }
    return { type: 'block', ...computed(element, BLOCK) }
  }

  function runsOf(parent: Y.XmlElement): TextRun[] {
    const runs: TextRun[] = []
    for (const child of parent.toArray()) {
      if (child instanceof Y.XmlText) runs.push(...textRuns(child))
      else if (child instanceof Y.XmlElement && takes(1))
        runs.push(child.nodeName === BREAK ? { type: 'break' } : { type: 'field', ...computed(child, FIELD) })
    }
    return runs
  }

  function textRuns(text: Y.XmlText): TextRun[] {
    const pieces = text.toDelta() as readonly { insert?: unknown; attributes?: unknown }[]
    return pieces.flatMap(({ insert, attributes }): TextRun[] => {
      if (!isText(insert)) return []
      const words = cutText(insert, left)
      if (words.length < insert.length) isCut = true
      left -= words.length
      if (words === '') return []
      const marks = isRecord(attributes) ? attributes : {}
      return [
        {
          type: 'text',
          text: words,
          ...(isOn(marks.strong) ? { strong: true } : {}),
          ...(isOn(marks.em) ? { emphasis: true } : {}),
        },
      ]
    })
  }

  function computed(element: Y.XmlElement, known: string): { kind: string; ref: string } {
    if (element.nodeName !== known) return { kind: shortText(element.nodeName), ref: '' }
    const [kind, ref] = [element.getAttribute('kind'), element.getAttribute('ref')]
    const read = { kind: shortText(kind), ref: shortText(ref) }
    return takes(read.kind.length + read.ref.length) ? read : { kind: '', ref: '' }
  }

  const text = blocksOf(fragment, 0)
  if (isCut) {
    const reason = `it has more than ${limits.REPORT_TEXT_CHARS_MAX} characters, or lists within too many lists`
    problems.push({ code: 'report-unreadable', id: key, reason })
  }
  return text
}

const isOn = (mark: unknown): boolean => mark !== undefined && mark !== null && mark !== false

const shortText = (value: unknown): string => (isText(value) ? cutText(value, limits.TITLE_CHARS_MAX) : '')

/** Puts a text in place of whatever is there. For documents that are made: what people type goes through their editor. */
export function writeReportText(fragment: Y.XmlFragment, text: ReportText): void {
  if (fragment.length > 0) fragment.delete(0, fragment.length)
  fragment.insert(0, text.map(elementOf))
}

function elementOf(block: TextBlock): Y.XmlElement {
  if (block.type === 'block') return withAttributes(new Y.XmlElement(BLOCK), block)
  if (block.type === 'list') {
    const list = new Y.XmlElement(block.ordered ? NUMBERS : BULLETS)
    list.insert(0, block.items.map(itemOf))
    return list
  }
  const element = new Y.XmlElement(block.type)
  element.insert(0, contentOf(block.content))
  return element
}

function itemOf(text: ReportText): Y.XmlElement {
  const item = new Y.XmlElement(ITEM)
  item.insert(0, text.map(elementOf))
  return item
}

/** Runs of text next to each other are one text with marks, as an editor would leave them. */
function contentOf(runs: readonly TextRun[]): (Y.XmlElement | Y.XmlText)[] {
  const content: (Y.XmlElement | Y.XmlText)[] = []
  let pieces: { insert: string; attributes: Record<string, unknown> }[] = []
  const flush = () => {
    if (pieces.length === 0) return
    const text = new Y.XmlText()
    text.applyDelta(pieces)
    content.push(text)
    pieces = []
  }
  for (const run of runs) {
    if (run.type === 'text') {
      const marks = { ...(run.strong ? { strong: {} } : {}), ...(run.emphasis ? { em: {} } : {}) }
      pieces.push({ insert: wellFormed(run.text), attributes: marks })
      continue
    }
    flush()
    content.push(
      run.type === 'break' ? new Y.XmlElement(BREAK) : withAttributes(new Y.XmlElement(FIELD), run),
    )
  }
  flush()
  return content
}

function withAttributes(element: Y.XmlElement, { kind, ref }: { kind: string; ref: string }): Y.XmlElement {
  element.setAttribute('kind', wellFormed(kind))
  element.setAttribute('ref', wellFormed(ref))
  return element
}
