import { textWidth } from './textWidth.ts'

/** A text that runs to thousands of characters is cut here before it is measured. */
const CHARS_MAX = 600
const ELLIPSIS = '…'

const segments = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The lines of a text, broken between words, each as wide as its place allows; what does not fit ends in an ellipsis. */
export function fitText(text: string, size: number, widths: readonly number[]): string[] {
  const lines: string[] = []
  let rest = text.slice(0, CHARS_MAX).replace(/\s+/g, ' ').trim()
  const cut = text.length > CHARS_MAX
  for (const [index, width] of widths.entries()) {
    if (!rest) break
    if (!cut && textWidth(rest, size) <= width) return [...lines, rest]
    const isLast = index === widths.length - 1
    const line = longestStart(rest, size, isLast ? width - textWidth(ELLIPSIS, size) : width, !isLast)
    rest = rest.slice(line.length).trimStart()
    lines.push(isLast && (rest || cut) ? `${line.trimEnd()}${ELLIPSIS}` : line.trimEnd())
  }
  return lines.filter((line) => line !== '')
}

/** The longest start that fits: whole words where there is one, else whole characters. */
function longestStart(text: string, size: number, width: number, byWords: boolean): string {
  let used = 0
  let end = 0
  let lastBreak = 0
  for (const { segment, index } of segments.segment(text)) {
    if (segment === ' ') lastBreak = index
    used += textWidth(segment, size)
    if (used > width) break
    end = index + segment.length
  }
  if (end === text.length) return text
  if (text[end] === ' ') lastBreak = end
  if (byWords && lastBreak > 0) return text.slice(0, lastBreak)
  return text.slice(0, end)
}
