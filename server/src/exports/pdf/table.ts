import {
  type CellTone,
  cellText,
  groupText,
  inlineText,
  type Table,
  type TableCell,
  type TableColumn,
} from '@golden-thread/shared/paper'
import { columnWidths } from './columnWidths.ts'
import type { Line, Words } from './lines.ts'
import { lineHeight, MARGIN, type Sheet } from './sheet.ts'
import { addElement, openElement, type Structure } from './structure.ts'

const SIZE = 9
const PADDING = { side: 4, top: 3 }
const RULE = '#767676'
const HEAD = '#e6e6e6'

/** A pale shade that goes with the word, as in the Word file. */
const SHADES: Readonly<Partial<Record<CellTone, string>>> = {
  direct: '#d5e8d4',
  inferred: '#eaf3e6',
  through: '#e3ecf7',
  collective: '#f1eaf6',
  'not-assessed': '#f2f2f2',
  'not-applicable': '#f2f2f2',
}

/** A row as it is drawn: the lines of its cells, and their shades. */
interface DrawnRow {
  readonly cells: readonly { readonly lines: readonly Line[]; readonly fill?: string }[]
}

/** A table with a header for each row and column. The header row stands on every page; rows do not split. */
export function drawTable(sheet: Sheet, parent: Structure, table: Table, number: number): void {
  const { doc } = sheet
  const widths = columnWidths(table, sheet)
  const row = (cells: readonly { words: readonly Words[]; fill?: string }[]): DrawnRow => ({
    cells: cells.map(({ words, fill }, at) => ({
      lines: linesOf(
        sheet,
        words,
        (widths[at] ?? 0) - 2 * PADDING.side,
        table.columns[at]?.type === 'number',
      ),
      ...(fill ? { fill } : {}),
    })),
  })
  const head = row(table.columns.map((column) => ({ words: headOf(column), fill: HEAD })))
  const rows = table.rows.map((cells) =>
    row(
      table.columns.map(({ role }, at) => {
        const cell = cells[at]
        const tone = cell?.type === 'text' ? cell.tone : undefined
        const fill = tone && SHADES[tone]
        return {
          words: wordsOf(cell, role === 'row-header' || tone === 'direct'),
          ...(fill ? { fill } : {}),
        }
      }),
    ),
  )

  const caption = sheet.breakLines(
    [{ text: `Table ${number}: ${table.caption}`, bold: true }],
    11,
    sheet.width(),
  )
  const first = rows[0] ? heightOf(rows[0]) : 0
  if (
    sheet.room() <
    caption.length * lineHeight(11) + heightOf(head) + Math.min(first, sheet.roomOfPage() / 2)
  )
    sheet.newPage()
  const structure = openElement(doc, parent, 'Table')
  addElement(doc, structure, 'Caption', () => {
    sheet.y = sheet.draw(caption, 11, { x: MARGIN.side, top: sheet.y }) + 3
  })
  const thead = openElement(doc, structure, 'THead')
  drawRow(sheet, thead, head, widths, () => ['TH', { scope: 'Column' }])
  thead.end()
  const body = openElement(doc, structure, 'TBody')
  for (const each of rows) {
    if (sheet.room() < heightOf(each) && heightOf(each) <= sheet.roomOfPage() - heightOf(head)) {
      sheet.newPage()
      drawAgain(sheet, head, widths)
    }
    drawRow(sheet, body, each, widths, (at) =>
      table.columns[at]?.role === 'row-header' ? ['TH', { scope: 'Row' }] : ['TD', {}],
    )
  }
  body.end()
  structure.end()
  sheet.y += 12
}

/** A row that is higher than a page goes on over several; its cells stay one each. */
function drawRow(
  sheet: Sheet,
  parent: Structure,
  row: DrawnRow,
  widths: readonly number[],
  typeOf: (at: number) => readonly [type: 'TH' | 'TD', options: { readonly scope?: 'Row' | 'Column' }],
): void {
  const { doc } = sheet
  const structure = openElement(doc, parent, 'TR')
  const cells = row.cells.map((_, at) => openElement(doc, structure, ...typeOf(at)))
  const most = Math.max(...row.cells.map(({ lines }) => lines.length))
  for (let from = 0; from < most; ) {
    const fits = Math.max(1, Math.floor((sheet.room() - 2 * PADDING.top) / lineHeight(SIZE)))
    const part: DrawnRow = {
      cells: row.cells.map(({ lines, ...cell }) => ({ ...cell, lines: lines.slice(from, from + fits) })),
    }
    drawBoxes(sheet, part, widths)
    let x = MARGIN.side
    for (const [at, { lines }] of part.cells.entries()) {
      const left = x + PADDING.side
      const top = sheet.y + PADDING.top
      if (lines.length > 0 || from === 0) cells[at]?.add(() => void sheet.draw(lines, SIZE, { x: left, top }))
      x += widths[at] ?? 0
    }
    sheet.y += heightOf(part)
    from += fits
    if (from < most) sheet.newPage()
  }
  for (const cell of cells) cell.end()
  structure.end()
}

/** The header row at the top of a further page: a reader has it from the first. */
function drawAgain(sheet: Sheet, head: DrawnRow, widths: readonly number[]): void {
  const { doc } = sheet
  drawBoxes(sheet, head, widths)
  doc.markContent('Artifact', { type: 'Layout' })
  let x = MARGIN.side
  for (const [at, { lines }] of head.cells.entries()) {
    sheet.draw(lines, SIZE, { x: x + PADDING.side, top: sheet.y + PADDING.top })
    x += widths[at] ?? 0
  }
  doc.endMarkedContent()
  sheet.y += heightOf(head)
}

/** Shades and rules say nothing that the words do not. */
function drawBoxes({ doc, y }: Sheet, row: DrawnRow, widths: readonly number[]): void {
  const height = heightOf(row)
  doc.markContent('Artifact', { type: 'Layout' })
  let x = MARGIN.side
  for (const [at, { fill }] of row.cells.entries()) {
    const width = widths[at] ?? 0
    if (fill) doc.rect(x, y, width, height).fill(fill)
    doc.lineWidth(0.5).rect(x, y, width, height).stroke(RULE)
    x += width
  }
  doc.fillColor('#000000')
  doc.endMarkedContent()
}

/** Figures stand at the right edge, so that their digits are under each other. */
function linesOf(sheet: Sheet, words: readonly Words[], width: number, atRight: boolean): Line[] {
  const lines = sheet.breakLines(words, SIZE, width)
  if (!atRight) return lines
  return lines.map((line) => {
    const last = line.at(-1)
    const used = last ? last.x + sheet.fonts.width(last, SIZE) : 0
    return line.map((piece) => ({ ...piece, x: piece.x + Math.max(0, width - used) }))
  })
}

const heightOf = ({ cells }: DrawnRow): number =>
  Math.max(1, ...cells.map(({ lines }) => lines.length)) * lineHeight(SIZE) + 2 * PADDING.top

const wordsOf = (cell: TableCell | undefined, bold: boolean): Words[] => {
  if (!cell) return []
  if (cell.type === 'number') return [{ text: cellText(cell), bold }]
  return cell.content.map((run) => ({
    text: wordOf(inlineText(run), run.type),
    bold: bold || run.type === 'strong',
  }))
}

/** What a column stands under comes first, on a line of its own: a head over several columns would be a merged cell. */
function headOf(column: TableColumn): Words[] {
  const group = groupText(column)
  const heading = { text: column.heading, bold: true }
  return group ? [{ text: `${group}:` }, { text: '', isBreak: true }, heading] : [heading]
}

/** "[note 10]" stays on one line. */
const wordOf = (text: string, type: string): string =>
  type === 'note' || type === 'source' ? text.replaceAll(' ', '\u00A0') : text
