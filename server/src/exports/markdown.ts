import {
  type Block,
  cellText,
  headingText,
  type Inline,
  inlineText,
  isEmpty,
  type ListItem,
  type Paper,
  type Points,
  referenceText,
  type Table,
  type TableCell,
} from '@golden-thread/shared/paper'
import { never } from '@golden-thread/shared/result'
import { escapeMarkdown as escaped } from './escapeMarkdown.ts'
import { type Format, utf8 } from './format.ts'

/** Headings, lists and tables as GitHub and most wikis read them. */
export const markdown: Format = {
  id: 'md',
  label: 'Markdown',
  description: 'Markdown for a wiki',
  extension: 'md',
  family: 'document',
  mediaType: 'text/markdown; charset=utf-8',
  takes: 'paper',
  write: (paper) => utf8(markdownOf(paper)),
}

function markdownOf(paper: Paper): string {
  const parts = [`# ${escaped(paper.title)}`, `Map: ${escaped(paper.mapTitle)}`]
  let table = 0
  for (const block of paper.blocks) {
    if (block.type === 'table' && !isEmpty(block.table)) table += 1
    const part = blockMarkdown(block, table)
    if (part) parts.push(part)
  }
  return `${parts.join('\n\n')}\n`
}

function blockMarkdown(block: Block, table: number): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level ?? 2)} ${escaped(block.text)}`
    case 'numbered':
      return `${block.number}. ${runs(block.content)}`
    case 'paragraph':
      return runs(block.content)
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${listItem(item)}`)
        .join('\n')
    case 'points':
      return pointsMarkdown(block)
    case 'picture':
      return `${escaped(block.caption)}: ${escaped(block.alternative)}`
    case 'table':
      return isEmpty(block.table) ? escaped(block.table.empty) : tableMarkdown(block.table, table)
    case 'note':
      return `${mark({ type: 'note', note: block.number })} ${runs(block.content)}`
    case 'reference':
      return block.number === null
        ? escaped(referenceText(block))
        : `${mark({ type: 'source', source: block.number })} ${escaped(referenceText(block))}`
    default:
      return never(block)
  }
}

const listItem = ({ label, content }: ListItem): string => `**${escaped(label)}:** ${runs(content)}`

function tableMarkdown({ caption, columns, rows }: Table, number: number): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const lines = [
    line(columns.map((column) => escaped(headingText(column)))),
    line(columns.map(({ type }) => (type === 'number' ? '---:' : '---'))),
    ...rows.map((row) => line(row.map((cell, at) => cellMarkdown(cell, columns[at]?.role === 'row-header')))),
  ]
  return `**Table ${number}: ${escaped(caption)}**\n\n${lines.join('\n')}`
}

function cellMarkdown(cell: TableCell, isHeader: boolean): string {
  if (cell.type === 'number') return cellText(cell)
  return isHeader ? `**${runs(cell.content)}**` : runs(cell.content)
}

const runs = (content: readonly Inline[]): string => content.map(mark).join('')

function mark(run: Inline): string {
  if (run.type === 'strong') return around('**', run.text)
  if (run.type === 'emphasis') return around('*', run.text)
  return run.type === 'break' ? '\\\n' : escaped(inlineText(run))
}

/** Marks hold on to words alone: with a blank inside them they would be read as stars. */
function around(stars: string, words: string): string {
  const inner = words.trim()
  return inner === '' ? words : words.replace(inner, () => `${stars}${escaped(inner)}${stars}`)
}

const pointsMarkdown = ({ ordered, points }: Points, indent = ''): string =>
  points
    .map(({ content, within }, at) => {
      const sign = ordered ? `${at + 1}.` : '-'
      const inner = indent + ' '.repeat(sign.length + 1)
      const line = `${indent}${sign} ${runs(content).replaceAll('\n', `\n${inner}`)}`
      return [line, ...within.map((list) => pointsMarkdown(list, inner))].join('\n')
    })
    .join('\n')
