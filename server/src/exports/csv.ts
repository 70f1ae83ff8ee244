import {
  firstTableOf,
  isEmpty,
  plainText,
  type Table,
  type TableCell,
  tableOf,
} from '@golden-thread/shared/paper'
import { type Format, utf8 } from './format.ts'

/** The table of a paper alone, as rows: of several, that of the matrix. */
export const csv: Format = {
  id: 'csv',
  label: 'CSV',
  description: 'Comma-separated values',
  extension: 'csv',
  family: 'table',
  mediaType: 'text/csv; charset=utf-8',
  takes: 'paper',
  write: (paper) => csvOf(tableOf(paper, 'coverage') ?? firstTableOf(paper)),
}

/**
 * A table as CSV: UTF-8 with a byte-order mark (or Excel reads it as Windows-1252), CRLF, quotes as in
 * RFC 4180. Text that a spreadsheet would take for a formula gets an apostrophe before it; numbers never do.
 */
export function csvOf(table: Table | undefined): Uint8Array {
  if (!table || isEmpty(table)) return utf8('\uFEFF')
  return written([
    table.columns.map((column) => textField(column.heading)),
    ...table.rows.map((row) => row.map(field)),
  ])
}

/** Rows of words and numbers as CSV, guarded in the same way. */
export const csvRows = (rows: readonly (readonly (string | number)[])[]): Uint8Array =>
  written(rows.map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell) : textField(cell)))))

const written = (lines: readonly (readonly string[])[]): Uint8Array =>
  utf8(`\uFEFF${lines.map((fields) => `${fields.join(',')}\r\n`).join('')}`)

const field = (cell: TableCell): string =>
  cell.type === 'number' ? String(cell.value) : textField(plainText(cell.content))

/**
 * What starts a formula in a spreadsheet, the full-width forms among it, also after blanks that an import trims. Text
 * that looks guarded already is guarded once more, so that taking one apostrophe away gives back exactly what was there.
 */
const FORMULA = /^'*(?:[\s\0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n\0])/u

function textField(text: string): string {
  const guarded = FORMULA.test(text) ? `'${text}` : text
  return guarded !== text || /[",\r\n]|^\s|\s$/u.test(text) ? `"${guarded.replaceAll('"', '""')}"` : text
}
