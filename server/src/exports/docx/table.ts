import {
  type CellTone,
  cellText,
  groupText,
  headingText,
  type Inline,
  type Table,
  type TableCell,
  type TableColumn,
} from '@golden-thread/shared/paper'
import { xmlAttribute, xmlText } from '../exchange/index.ts'
import { columnWidths } from './columnWidths.ts'
import { wordsOf } from './run.ts'
import { TABLE_HEADING, TABLE_WORDS } from './styles.ts'

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

/** Word reads the alternative text of a table to whoever asks for it; the columns of a wide one would fill a minute. */
const DESCRIPTION_CHARS_MAX = 1_000

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="767676"/>`)
  .join('')

/**
 * A table that a screen reader can follow, as WordprocessingML: one header row that repeats on every page, rows that do
 * not split, nothing merged, nothing empty, with its caption as its alternative text. `width` is in twentieths of a
 * point. Written as text: as objects of the library, 500 rows of 50 columns took a gigabyte.
 */
export function tableXml(table: Table, caption: string, width: number): string {
  const widths = columnWidths(table, width)
  const head = table.columns.map((column, at) => headingCell(column, widths[at] ?? 0)).join('')
  const parts = [
    `<w:tbl>${properties(table, caption, width)}`,
    `<w:tblGrid>${widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('')}</w:tblGrid>`,
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head}</w:tr>`,
  ]
  for (const row of table.rows) {
    const cells = table.columns.map((column, at) => bodyCell(column, row[at], widths[at] ?? 0))
    parts.push(`<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`)
  }
  parts.push('</w:tbl>')
  return parts.join('')
}

function properties({ rows, columns }: Table, caption: string, width: number): string {
  const named = `${rows.length} rows. Columns: ${columns.map(headingText).join('; ')}.`
  const description =
    named.length > DESCRIPTION_CHARS_MAX
      ? `${named.slice(0, DESCRIPTION_CHARS_MAX - 1).toWellFormed()}…`
      : named
  const margins = [
    ['top', 30],
    ['left', 90],
    ['bottom', 30],
    ['right', 90],
  ].map(([side, size]) => `<w:${side} w:w="${size}" w:type="dxa"/>`)
  return [
    `<w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders>`,
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${margins.join('')}</w:tblCellMar>`,
    '<w:tblLook w:val="06A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>',
    `<w:tblCaption w:val="${xmlAttribute(caption)}"/><w:tblDescription w:val="${xmlAttribute(description)}"/></w:tblPr>`,
  ].join('')
}

/** What a column stands under comes first, on a line of its own: a head over several columns would be a merged cell. */
function headingCell(column: TableColumn, width: number): string {
  const group = groupText(column)
  const over = group ? `${run(`${group}:`, false)}<w:r><w:br/></w:r>` : ''
  const words = `${over}${run(column.heading, true)}`
  return cell(width, 'E6E6E6', paragraph(TABLE_HEADING, column.type === 'number', words))
}

function bodyCell(column: TableColumn, value: TableCell | undefined, width: number): string {
  const tone = value?.type === 'text' ? value.tone : undefined
  const bold = column.role === 'row-header' || tone === 'direct'
  const words =
    value === undefined
      ? ''
      : value.type === 'number'
        ? run(cellText(value), bold)
        : value.content.map((each) => inlineRun(each, bold)).join('')
  return cell(width, tone && SHADES[tone], paragraph(TABLE_WORDS, column.type === 'number', words))
}

const cell = (width: number, fill: string | undefined, content: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${
    fill ? `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>` : ''
  }</w:tcPr>${content}</w:tc>`

const paragraph = (style: string, isFigure: boolean, runs: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${isFigure ? '<w:jc w:val="right"/>' : ''}</w:pPr>${runs}</w:p>`

function inlineRun(inline: Inline, bold: boolean): string {
  if (inline.type === 'break') return '<w:r><w:br/></w:r>'
  return run(wordsOf(inline), bold || inline.type === 'strong', inline.type === 'emphasis')
}

function run(words: string, bold: boolean, slanted = false): string {
  const look = `${bold ? '<w:b/><w:bCs/>' : ''}${slanted ? '<w:i/><w:iCs/>' : ''}`
  return `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}<w:t xml:space="preserve">${xmlText(words)}</w:t></w:r>`
}
