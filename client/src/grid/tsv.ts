/** Rows of cells as tab-separated text, quoted the way that spreadsheets quote. */
export const toTsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join('\t')).join('\n')

const quoted = (text: string): string => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/**
 * Tab-separated text as rows of cells. A quoted cell may hold tabs, line ends and doubled quotes. The line end that
 * Excel puts after the last row does not make a row. Our own, and not papaparse, which our tests read CSV with: it weighs
 * 7 kB, and takes all that follows a cell that only begins with a quotation mark, as people write, for one cell.
 */
export function fromTsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let index = 0
  while (index < text.length) {
    const cell = cellAt(text, index)
    rows.at(-1)!.push(cell.text)
    index = cell.end
    if (text[index] === '\t') {
      index += 1
      if (index === text.length) rows.at(-1)!.push('')
      continue
    }
    if (text.startsWith('\r\n', index)) index += 2
    else if (index < text.length) index += 1
    if (index < text.length) rows.push([])
  }
  return rows[0]!.length === 0 ? [] : rows
}

function cellAt(text: string, start: number): { text: string; end: number } {
  if (text[start] === '"') {
    const quotedCell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y
    quotedCell.lastIndex = start
    const match = quotedCell.exec(text)
    if (match) return { text: match[1]!.replaceAll('""', '"'), end: quotedCell.lastIndex }
  }
  const rest = text.slice(start).search(/[\t\r\n]/)
  const end = rest < 0 ? text.length : start + rest
  return { text: text.slice(start, end), end }
}
