import {
  type CellTone,
  type Inline,
  inlineText,
  type Table,
  type TableCell,
  type TableColumn,
} from '@golden-thread/shared/paper'
import {
  AlignmentType,
  BorderStyle,
  TableCell as DocxCell,
  TableRow as DocxRow,
  Table as DocxTable,
  type ITableOptions,
  Paragraph,
  ShadingType,
  TableLayoutType,
  TextRun,
  WidthType,
  XmlAttributeComponent,
  XmlComponent,
} from 'docx'
import { columnWidths } from './columnWidths.ts'
import { TABLE_TEXT } from './styles.ts'

/** A pale shade that goes with the word. All keep black text above a contrast of 12 to 1. */
const SHADES: Readonly<Partial<Record<CellTone, string>>> = {
  direct: 'D5E8D4',
  inferred: 'EAF3E6',
  through: 'E3ECF7',
  collective: 'F1EAF6',
  none: 'FFFFFF',
  'not-assessed': 'F2F2F2',
  'not-applicable': 'F2F2F2',
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '767676' } as const
const borders = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
}

/**
 * A table that a screen reader can follow: one header row that repeats on every page, rows that do not split, nothing
 * merged, nothing empty, with its caption above it and as its alternative text. `width` is in twentieths of a point.
 */
export function docxTable(table: Table, number: number, width: number): [Paragraph, DocxTable] {
  const widths = columnWidths(table, width)
  const heading = new DocxRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((column, index) => headingCell(column, widths[index] ?? 0)),
  })
  const rows = table.rows.map(
    (row) =>
      new DocxRow({
        cantSplit: true,
        children: table.columns.map((column, index) => bodyCell(column, row[index], widths[index] ?? 0)),
      }),
  )
  const caption = `Table ${number}: ${table.caption}`
  const description = `${table.rows.length} rows. Columns: ${table.columns.map((column) => column.heading).join('; ')}.`
  return [
    new Paragraph({ style: 'Caption', text: caption }),
    new DescribedTable(caption, description, {
      columnWidths: widths,
      width: { size: width, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders,
      margins: { top: 30, bottom: 30, left: 90, right: 90 },
      tableLook: {
        firstRow: true,
        firstColumn: true,
        lastRow: false,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
      rows: [heading, ...rows],
    }),
  ]
}

function headingCell(column: TableColumn, width: number): DocxCell {
  return new DocxCell({
    width: { size: width, type: WidthType.DXA },
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'E6E6E6' },
    children: [
      cellParagraph([{ type: 'text', text: column.heading }], {
        bold: true,
        numeric: column.type === 'number',
      }),
    ],
  })
}

function bodyCell(column: TableColumn, cell: TableCell | undefined, width: number): DocxCell {
  const tone = cell?.type === 'text' ? cell.tone : undefined
  const fill = tone && SHADES[tone]
  return new DocxCell({
    width: { size: width, type: WidthType.DXA },
    ...(fill ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill } } : {}),
    children: [
      cellParagraph(
        cell === undefined
          ? []
          : cell.type === 'number'
            ? [{ type: 'text', text: String(cell.value) }]
            : cell.content,
        {
          bold: column.role === 'row-header' || tone === 'direct',
          numeric: column.type === 'number',
        },
      ),
    ],
  })
}

const cellParagraph = (
  content: readonly Inline[],
  { bold, numeric }: { bold: boolean; numeric: boolean },
): Paragraph =>
  new Paragraph({
    alignment: numeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
    spacing: { before: 0, after: 0, line: 240 },
    children: content.map((run) => textRun(run, { bold, size: TABLE_TEXT })),
  })

/** A run as Word has it. A mark such as "[note 10]" stays on one line. */
export function textRun(
  run: Inline,
  look: { readonly bold?: boolean; readonly size?: number } = {},
): TextRun {
  if (run.type === 'break') return new TextRun({ break: 1 })
  const isMark = run.type === 'note' || run.type === 'source'
  const text = isMark ? inlineText(run).replaceAll(' ', '\u00A0') : inlineText(run)
  return new TextRun({
    ...look,
    text,
    ...(run.type === 'strong' ? { bold: true } : {}),
    ...(run.type === 'emphasis' ? { italics: true } : {}),
  })
}

/** docx has no option for a table's alternative text; Word keeps it as the last two of the table's properties. */
class DescribedTable extends DocxTable {
  constructor(caption: string, description: string, options: ITableOptions) {
    super(options)
    const properties: unknown = this.root[0]
    if (!(properties instanceof XmlComponent))
      throw new TypeError('A docx table no longer starts with its properties.')
    properties.addChildElement(new TextProperty('w:tblCaption', caption))
    properties.addChildElement(new TextProperty('w:tblDescription', description))
  }
}

class TextProperty extends XmlComponent {
  constructor(name: string, value: string) {
    super(name)
    this.root.push(new ValueAttribute({ value }))
  }
}

class ValueAttribute extends XmlAttributeComponent<{ value: string }> {
  protected override readonly xmlKeys = { value: 'w:val' }
}
