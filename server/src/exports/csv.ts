import type { CoveragePaper, Table, TableCell } from '@golden-thread/shared/table'

/**
 * The matrix of a paper as CSV: UTF-8 with a byte-order mark (or Excel reads it as Windows-1252), CRLF, quotes as in
 * RFC 4180. Text that a spreadsheet would take for a formula gets an apostrophe before it; numbers never do.
 */
export function csvOf(paper: CoveragePaper): Uint8Array {
  return new TextEncoder().encode(csvTable(paper.matrix))
}

function csvTable(table: Table): string {
  const lines = [
    table.columns.map((column) => textField(column.heading)),
    ...table.rows.map((row) => row.map(field)),
  ]
  return `\uFEFF${lines.map((fields) => `${fields.join(',')}\r\n`).join('')}`
}

const field = (cell: TableCell): string =>
  cell.type === 'number' ? String(cell.value) : textField(cell.text)

/**
 * What starts a formula in a spreadsheet, the full-width forms among it, also after blanks that an import trims. Text
 * that looks guarded already is guarded once more, so that taking one apostrophe away gives back exactly what was there.
 */
const FORMULA = /^'*(?:[\s\0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n\0])/u

function textField(text: string): string {
  const guarded = FORMULA.test(text) ? `'${text}` : text
  return guarded !== text || /[",\r\n]|^\s|\s$/u.test(text) ? `"${guarded.replaceAll('"', '""')}"` : text
}
