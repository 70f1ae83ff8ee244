import type { ParagraphChange } from './paragraphDifference.ts'
import type { ChangedLine, ChangedSection } from './reportDifference.ts'
import type { WordPiece } from './wordDifference.ts'

/** Words on either side of what changed, so that its place is known. */
const CONTEXT_CHARS = 60

/** "Report, B. Supporting information" */
export const sectionName = ({ title, heading }: Pick<ChangedSection, 'title' | 'heading'>): string =>
  `${title}, ${heading}`

/** What became of a paragraph, as one sentence without its end: of one that has changed what is around the change. */
export function paragraphWords(
  { change, as, was, before, after, words }: ParagraphChange,
  most: number,
): string {
  const what = as === 'block' ? '' : `${as} `
  if (change === 'added') return `${what}added: ${quoted(after, most)}`
  if (change === 'removed') return `${what}taken out: ${quoted(before, most)}`
  if (change === 'moved') return `${what}moved: ${quoted(after, most)}`
  const turned = was ? `${was} became ${as}: ` : ''
  if (before === after) return `${turned}${quoted(after, most)}`
  return `${turned}${around(words ?? [], 'gone', most)} became ${around(words ?? [], 'added', most)}`
}

/** "Report, front sheet, Date: nothing → 29 September 2005" */
export const lineWords = ({ title, label, before, after }: ChangedLine, most: number): string =>
  `${title}, front sheet, ${label}: ${cut(before ?? 'nothing', most)} → ${cut(after ?? 'nothing', most)}`

/** That a section was marked, or is no more; empty where that is as it was. */
export const withheldWords = ({ withheld }: Pick<ChangedSection, 'withheld'>): string =>
  withheld === undefined ? '' : withheld ? 'is now not for publication' : 'is now for publication'

/** One side of a paragraph from a little before the first change to a little after the last. */
function around(pieces: readonly WordPiece[], side: 'gone' | 'added', most: number): string {
  let text = ''
  let [from, to] = [-1, 0]
  for (const piece of pieces) {
    const isKept = 'kept' in piece
    if (!isKept && from < 0) from = text.length
    if (isKept) text += piece.kept
    else if (side in piece) text += Object.values(piece)[0]
    if (!isKept) to = text.length
  }
  const start = from <= CONTEXT_CHARS ? 0 : text.lastIndexOf(' ', from - CONTEXT_CHARS) + 1
  const next = text.indexOf(' ', to + CONTEXT_CHARS)
  const end = next < 0 ? text.length : next
  return `“${start > 0 ? '… ' : ''}${cut(text.slice(start, end), most)}${end < text.length ? ' …' : ''}”`
}

const quoted = (text: string | null, most: number): string => `“${cut(text ?? '', most)}”`

/** At a blank where there is one, and never within a character. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const blank = text.lastIndexOf(' ', most)
  const cutOff = text.slice(0, blank > most / 2 ? blank : most).replace(/[\uD800-\uDBFF]$/, '')
  return `${cutOff}…`
}
