/** A stretch of a line: quoted by something of the map, or not. */
export interface LinePart {
  readonly words: string
  readonly isQuoted: boolean
}

/** A line cut where quotations begin and end; one that stands in another is a part of it. */
export function quotedLine(line: string, quotations: readonly string[]): readonly LinePart[] {
  const spans: { from: number; to: number }[] = []
  for (const quotation of quotations) {
    const from = quotation === '' ? -1 : line.indexOf(quotation)
    if (from >= 0) spans.push({ from, to: from + quotation.length })
  }
  const parts: LinePart[] = []
  let at = 0
  for (const { from, to } of spans.sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (to <= at) continue
    const begin = Math.max(from, at)
    if (begin > at) parts.push({ words: line.slice(at, begin), isQuoted: false })
    parts.push({ words: line.slice(begin, to), isQuoted: true })
    at = to
  }
  return at < line.length ? [...parts, { words: line.slice(at), isQuoted: false }] : parts
}
