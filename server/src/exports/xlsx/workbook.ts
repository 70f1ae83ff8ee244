import { figureText } from '@golden-thread/shared/queries'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx'

/** One worksheet of a workbook: lines of text from A1 down, then at most one table, and nothing below it. */
export interface Worksheet {
  readonly name: string
  /** A1, set as a heading. */
  readonly title: string
  /** Below the title, one a row. */
  readonly lines: readonly string[]
  readonly table?: WorksheetTable
  readonly landscape?: boolean
  /** Not seen by whoever opens the workbook; for programs. */
  readonly isHidden?: boolean
  /** Width of column A in characters where there is no table. */
  readonly width?: number
}

export interface WorksheetTable {
  /** Unique in the workbook; letters, digits and underscores. */
  readonly name: string
  readonly columns: readonly { readonly heading: string; readonly width: number; readonly numeric: boolean }[]
  /** A string stays text whatever it begins with; a number stays a number. */
  readonly rows: readonly (readonly (string | number)[])[]
}

export interface Workbook {
  readonly title: string
  readonly description: string
  readonly sheets: readonly Worksheet[]
}

/** Excel keeps 32,767 characters in a cell, and calls a file with more of them damaged. */
const CELL_CHARS_MAX = 32_000
/** Excel's tallest row, in points. */
const ROW_HEIGHT_MAX = 409
const LINE_HEIGHT = 14
/** Characters that fit across an upright page. */
const TEXT_WIDTH = 84
const MAKER = 'Golden Thread'

const ARIAL = { name: 'Arial', size: 10 } as const
const PLAIN: CellStyle = { font: ARIAL, alignment: { wrapText: true, vertical: 'top', horizontal: 'left' } }
/** Beside a number that stands at the right of its cell, words need a step away from it. */
const INDENTED: CellStyle = { ...PLAIN, alignment: { ...PLAIN.alignment, indent: 1 } }
const NUMBER: CellStyle = { font: ARIAL, alignment: { vertical: 'top', horizontal: 'right' } }
const TITLE: CellStyle = { font: { ...ARIAL, size: 16, bold: true }, alignment: { vertical: 'top' } }
const LINE: CellStyle = { font: ARIAL, alignment: { vertical: 'top' } }
const rule = { style: 'thin', color: { rgb: '767676' } } as const
const HEADING: CellStyle = {
  font: { ...ARIAL, bold: true },
  alignment: { wrapText: true, vertical: 'top', horizontal: 'left' },
  border: { bottom: rule },
}
const INDENTED_HEADING: CellStyle = { ...HEADING, alignment: { ...HEADING.alignment, indent: 1 } }
const NUMBER_HEADING: CellStyle = { ...HEADING, alignment: { ...HEADING.alignment, horizontal: 'right' } }

/**
 * A workbook as the bytes of an .xlsx file, as the Analysis Function asks: no merged cells, filters, frozen panes or
 * fills, every table marked up and named, fonts and row heights said. The only file that knows the library.
 */
export async function workbookBytes(workbook: Workbook): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets: workbook.sheets.map(sheetOf),
    defaultFont: ARIAL,
    properties: {
      title: workbook.title,
      description: workbook.description,
      creator: MAKER,
      lastModifiedBy: MAKER,
    },
  })
  return withLanguage(bytes)
}

function sheetOf(sheet: Worksheet): WriteSheet {
  const top: (string | number)[][] = [[sheet.title], ...sheet.lines.map((text) => [text])]
  const { table } = sheet
  const headings = table ? [table.columns.map((column) => column.heading)] : []
  const rows = [...top, ...headings, ...(table?.rows ?? [])].map((row) => row.map(kept))
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  const heights: NonNullable<WriteSheet['rowDefs']> = new Map()
  for (const [at, row] of rows.entries()) {
    heights.set(at, { height: heightOf(sheet, row, at) })
    for (const [column, value] of row.entries())
      cells.set(`${at},${column}`, { value, style: figured(styleOf(sheet, at, column), value) })
  }
  return {
    name: sheet.name,
    rows,
    cells,
    rowDefs: heights,
    ...(sheet.isHidden ? { hidden: true } : {}),
    columns: table ? table.columns.map(({ width }) => ({ width })) : [{ width: sheet.width ?? TEXT_WIDTH }],
    ...(table ? { tables: [tableOf(table, top.length)] } : {}),
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(table ? { printTitlesRow: `$${top.length + 1}:$${top.length + 1}` } : {}),
    },
  }
}

function tableOf(table: WorksheetTable, headingRow: number): NonNullable<WriteSheet['tables']>[number] {
  const last = `${columnName(table.columns.length - 1)}${headingRow + 1 + table.rows.length}`
  return {
    name: table.name,
    displayName: table.name,
    range: `A${headingRow + 1}:${last}`,
    columns: table.columns.map((column) => ({ name: column.heading })),
    // The one style without a fill; the library's default has white words on blue.
    style: 'TableStyleLight1',
    showAutoFilter: false,
    showRowStripes: false,
  }
}

function styleOf(sheet: Worksheet, row: number, column: number): CellStyle {
  if (row === 0) return TITLE
  // Lines above a table run on over the empty cells to their right; on a sheet of text they wrap.
  if (row <= sheet.lines.length) return sheet.table ? LINE : PLAIN
  const numeric = sheet.table?.columns[column]?.numeric === true
  if (row === sheet.lines.length + 1)
    return numeric ? NUMBER_HEADING : column === 0 ? HEADING : INDENTED_HEADING
  if (column === 0) return { ...PLAIN, font: { ...ARIAL, bold: true } }
  return numeric ? NUMBER : INDENTED
}

/** A figure as the other formats write it: with all its decimals, and its thousands apart. */
function figured(style: CellStyle, value: string | number): CellStyle {
  if (style !== NUMBER || typeof value !== 'number') return style
  const decimals = figureText(value).split('.')[1]?.length ?? 0
  return { ...style, numFmt: decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}` }
}

/** In points. LibreOffice lays wrapped rows over each other when a file does not say how high they are. */
function heightOf(sheet: Worksheet, row: readonly (string | number)[], at: number): number {
  if (at === 0) return 26
  if (at <= sheet.lines.length && sheet.table) return LINE_HEIGHT + 2
  const lines = row.map((value, column) => {
    const width = sheet.table?.columns[column]?.width ?? sheet.width ?? TEXT_WIDTH
    return linesOf(String(value), at === sheet.lines.length + 1 || column === 0 ? width * 0.95 : width * 1.05)
  })
  return Math.min(ROW_HEIGHT_MAX, Math.max(1, ...lines) * LINE_HEIGHT + 4)
}

/** How many lines words take when they wrap at `width` characters. */
function linesOf(text: string, width: number): number {
  let lines = 1
  let used = 0
  for (const word of text.split(' ')) {
    if (used > 0 && used + 1 + word.length > width) {
      lines += 1
      used = 0
    }
    lines += Math.max(0, Math.ceil(word.length / width) - 1)
    used += (used > 0 ? 1 : 0) + (word.length > width ? word.length % width : word.length)
  }
  return lines
}

const kept = (value: string | number): string | number =>
  typeof value === 'string' && value.length > CELL_CHARS_MAX
    ? `${value.slice(0, CELL_CHARS_MAX).toWellFormed()}…`
    : value

/** "A" for 0, "AA" for 26. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

/** The library cannot say what language a workbook is in, so that is written into its properties here. */
function withLanguage(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const path = 'docProps/core.xml'
  const core = parts[path]
  if (!core) throw new TypeError(`The workbook has no ${path} to say its language in.`)
  const said = strFromU8(core).replace(
    '</cp:coreProperties>',
    '<dc:language>en-GB</dc:language></cp:coreProperties>',
  )
  return zipSync({ ...parts, [path]: strToU8(said) })
}
