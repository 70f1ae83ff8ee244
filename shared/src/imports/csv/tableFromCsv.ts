/// <reference path="./papaparse.d.ts" />
import Papa from 'papaparse'
import type { SourceRow, SourceTable } from '../entries/index.ts'

/** One more than is ever imported, so that a file that is too long is told and not read to its end. */
const ROWS_READ = 30_001

/**
 * The rows of a CSV, or of a block that was copied out of a spreadsheet: parted by what the text itself parts them by,
 * a blank row counted as the spreadsheet counts it. The apostrophe that an export of ours puts before what a spreadsheet
 * would take for a formula is taken away again.
 */
export function tableFromCsv(text: string, name: string): SourceTable {
  const plain = text.replace(/^\ufeff/, '')
  const delimiter = delimiterOf(plain)
  const { data } = Papa.parse(plain, {
    preview: ROWS_READ,
    delimiter,
  })
  const rows = data.map((cells, index): SourceRow => ({ at: index + 1, cells: cells.map(withoutGuard) }))
  const last = rows.findLastIndex(({ cells }) => cells.some((cell) => cell !== ''))
  return { name, rows: rows.slice(0, last + 1) }
}

/** What parts the cells: a tab where there is one, as in what was copied; else the commonest in the first lines. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n|\r/)
    .slice(0, 20)
  const outside = lines.map((line) => line.replace(/"(?:[^"]|"")*"/g, ''))
  const count = (sign: string) => outside.reduce((sum, line) => sum + line.split(sign).length - 1, 0)
  if (count('\t') > 0) return '\t'
  const [best = ','] = [',', ';', '|'].toSorted((a, b) => count(b) - count(a))
  return best
}

const GUARDED = /^'(?='*(?:[\s\0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n\0]))/u

const withoutGuard = (cell: string): string => cell.replace(GUARDED, '')
