import {
  cellText,
  groupText,
  type Table,
  type TableCell,
  type TableColumn,
} from '@golden-thread/shared/paper'
import { escaped, runs } from './runs.ts'

/** A table with its caption and a header for every row and column; it scrolls by itself where a page is narrow. */
export function tableHtml(table: Table, number: number, key: string): string {
  const caption = `caption-${number}`
  const heads = table.columns.map(
    (column) => `<th scope="col"${column.type === 'number' ? NUMBER : ''}>${headHtml(column)}</th>`,
  )
  const rows = table.rows.map(
    (row) => `<tr>${row.map((cell, at) => cellHtml(table, cell, at)).join('')}</tr>`,
  )
  return `<div class="table${table.wide ? ' wide' : ''}" role="region" aria-labelledby="${caption}" tabindex="0">
<table id="${escaped(table.id)}">
<caption id="${caption}">Table ${number}: ${escaped(table.caption)}</caption>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>${hasKeyWords(table) ? `\n<p class="key"><a href="#${escaped(key)}">What the words in the cells mean</a></p>` : ''}`
}

const NUMBER = ' class="number"'

/** What a column stands under comes first, on a line of its own: a head over several columns would be a merged cell. */
function headHtml(column: TableColumn): string {
  const group = groupText(column)
  return `${group ? `<span class="group">${escaped(group)}:</span> ` : ''}${escaped(column.heading)}`
}

function cellHtml(table: Table, cell: TableCell, at: number): string {
  if (cell.type === 'number') return `<td${NUMBER}>${cellText(cell)}</td>`
  if (table.columns[at]?.role === 'row-header') return `<th scope="row">${runs(cell.content)}</th>`
  return `<td${cell.tone ? ` class="${cell.tone}"` : ''}>${runs(cell.content)}</td>`
}

const hasKeyWords = ({ columns, rows }: Table): boolean =>
  columns.some(({ role }) => role === 'coverage') &&
  rows.some((row) => row.some((cell) => cell.type === 'text' && cell.tone !== undefined))
