/** Paragraphs of a paper are longer than the cells of a table. */
const PARAGRAPH_CHARS = 60

/**
 * Whether a text is rather a paper than a table: cells are parted the same way in line after line, and paragraphs have
 * numbers or are long.
 */
export function looksLikePaper(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  if (lines.length === 0) return false
  const parted = lines.filter((line) => line.includes('\t') && !/^\s*(?:[•·o-]|\d+\.)\t/.test(line)).length
  if (parted > lines.length / 2) return false
  const said = lines.filter(
    (line) => /^\s*(?:\d+(?:\.\d+)*[.)]|[•·*-]|\([a-z]\))\s/.test(line) || line.length > PARAGRAPH_CHARS,
  ).length
  const commas = lines.map((line) => line.split(',').length)
  const isCsv = (commas[0] ?? 1) > 1 && commas.every((count) => count === commas[0])
  return !isCsv && said >= lines.length / 3
}
