import type { SourceCell, SourceRow, SourceTable } from '@golden-thread/shared/imports'
import { ok, type Result, refuse } from '@golden-thread/shared/result'
import type { Sheet } from 'hucre/xlsx'
import { zipDirectory } from './zip/index.ts'

/** What all parts of a workbook may come to when they are unpacked. */
export const UNPACKED_BYTES_MAX = 50 * 1024 * 1024
/** One more than an import takes, so that a sheet that is too long is told. */
const ROWS_READ = 30_001
const SHEETS_READ = 50
const CELLS_READ = 2_000_000

/** A sheet of a workbook. The cells of those that were not read are not there. */
export type ReadSheets = readonly SourceTable[]

/**
 * The sheets of an .xlsx as tables, or a sentence on why it cannot be read. What is declared is added up before anything
 * is unpacked, and the library stops unpacking at what was declared; formulas are what they came to when the workbook
 * was saved, and macros are never looked at.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  wanted: readonly string[] = [],
): Promise<Result<ReadSheets, string>> {
  const fault = faultOf(bytes)
  if (fault) return refuse(fault)
  const { readXlsx } = await import('hucre/xlsx')
  try {
    const workbook = await readXlsx(bytes, {
      maxRows: ROWS_READ,
      sheets: ({ name }, index) => index < SHEETS_READ || wanted.includes(name),
    })
    const tables: SourceTable[] = []
    let cells = 0
    for (const sheet of workbook.sheets) {
      const table = tableOf(sheet)
      cells += table.rows.reduce((sum, row) => sum + row.cells.length, 0)
      if (cells > CELLS_READ) return refuse(TOO_MANY_CELLS)
      tables.push(table)
    }
    return ok(tables)
  } catch (error) {
    // A damaged or hostile file is refused by the library in words of its own, which are for programmers.
    return refuse(error instanceof Error && /encrypted/i.test(error.name) ? LOCKED : DAMAGED)
  }
}

const NOT_A_WORKBOOK =
  'This is no Excel workbook, whatever its name says. Save it as .xlsx in Excel, or as CSV.'
const LOCKED =
  'This workbook is locked with a password, or in the format of before 2007. Save it as .xlsx without a password.'
const DAMAGED =
  'This workbook cannot be read: it is damaged, or has cells where no sheet has any. Copy its rows into a new workbook and save that.'
const TOO_LARGE = `This workbook comes to more than ${UNPACKED_BYTES_MAX / 1024 / 1024} MB when it is unpacked. Save the sheet that is needed by itself.`
const TOO_MANY_CELLS = `This workbook has more than ${CELLS_READ.toLocaleString('en-GB')} cells. Save the sheet that is needed by itself.`

function faultOf(bytes: Uint8Array): string | undefined {
  const starts = (...signs: number[]) => signs.every((sign, at) => bytes[at] === sign)
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return LOCKED
  if (!starts(0x50, 0x4b)) return NOT_A_WORKBOOK
  const parts = zipDirectory(bytes)
  if (!parts) return DAMAGED
  if (!parts.some(({ name }) => name === 'xl/workbook.xml')) return NOT_A_WORKBOOK
  const unpacked = parts.reduce((sum, { size }) => sum + size, 0)
  return unpacked > UNPACKED_BYTES_MAX ? TOO_LARGE : undefined
}

function tableOf(sheet: Sheet): SourceTable {
  const rows = sheet.rows.map((cells, index): SourceRow => {
    const last = cells.findLastIndex((cell) => cell !== null && cell !== undefined && cell !== '')
    return {
      at: index + 1,
      cells: cells.slice(0, last + 1).map(cellOf),
      ...(sheet.rowDefs?.get(index)?.hidden ? { isHidden: true as const } : {}),
    }
  })
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const unseen = (sheet.columns ?? []).slice(0, width).flatMap(({ hidden }, at) => (hidden ? [at] : []))
  const used = rows.findLastIndex(({ cells }) => cells.length > 0)
  return {
    name: sheet.name,
    rows: rows.slice(0, used + 1),
    ...(sheet.merges && sheet.merges.length > 0
      ? {
          merges: sheet.merges.map(({ startRow, endRow, startCol, endCol }) => ({
            top: startRow + 1,
            bottom: endRow + 1,
            left: startCol,
            right: endCol,
          })),
        }
      : {}),
    ...(unseen.length > 0 ? { hiddenColumns: unseen } : {}),
    ...(sheet.hidden || sheet.veryHidden ? { isHidden: true as const } : {}),
  }
}

/** A day without a time is a day; Excel knows no zones, so what it says is what is meant. */
function cellOf(cell: unknown): SourceCell {
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return ''
    return cell
      .toISOString()
      .replace(/T00:00:00\.000Z$/, '')
      .replace(/\.000Z$/, '')
      .replace('T', ' ')
  }
  // Excel shows 15 digits, and keeps what =0.1+0.2 comes to in the binary digits behind them.
  if (typeof cell === 'number') return Number(cell.toPrecision(15))
  return typeof cell === 'string' || typeof cell === 'boolean' ? cell : ''
}
