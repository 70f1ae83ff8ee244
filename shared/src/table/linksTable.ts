import { type Basis, endLabel, isCollective, type Link, type LinkId } from '../model/index.ts'
import { words } from './cells.ts'
import { cleanLine, shorten } from './cleanText.ts'
import type { PaperContext } from './paperContext.ts'
import type { Table, TableColumn } from './table.ts'

const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  stated: 'Stated',
  inferred: 'Inferred',
  assumed: 'Assumed',
}

const LABEL_CHARS_MAX = 160

/** The long form of the matrix, which reads best aloud: one row for each link that any of its cells rests on. */
export function linksTable(context: PaperContext): Table {
  const columns: TableColumn[] = [
    { id: 'from', heading: 'From', type: 'text', width: 30, isRowHeader: true },
    { id: 'relation', heading: 'Relation', type: 'text', width: 12 },
    { id: 'to', heading: 'To', type: 'text', width: 30 },
    { id: 'basis', heading: 'Basis', type: 'text', width: 10 },
    { id: 'counted', heading: 'Counted as', type: 'text', width: 16 },
    { id: 'paragraph', heading: 'Paragraphs', type: 'text', width: 12 },
    { id: 'quotation', heading: 'Quotation', type: 'text', width: 44 },
    { id: 'note', heading: 'Note', type: 'text', width: 30 },
  ]
  const rows = linksOfMatrix(context).map(({ link, counted }) => [
    words(shorten(cleanLine(endLabel(context.map, link.from)), LABEL_CHARS_MAX), 'Untitled'),
    words(relationLabel(context, link)),
    words(shorten(cleanLine(endLabel(context.map, link.to)), LABEL_CHARS_MAX), 'Untitled'),
    words([BASIS_WORDS[link.basis], link.strength ? `(${link.strength})` : ''].join(' ')),
    words(counted),
    words(link.evidence.map(context.citations.cite).join('; '), 'None given'),
    words(quotations(context, link), 'None given'),
    words(link.note, 'No note'),
  ])
  return { id: 'links', caption: 'The links behind the table, with their evidence', columns, rows }
}

interface CountedLink {
  readonly link: Link
  readonly counted: string
}

/** Links in the order of rows and columns: those of cells, then those of paths, then claims about a whole kind. */
function linksOfMatrix({ map, matrix }: PaperContext): CountedLink[] {
  const found = new Map<LinkId, CountedLink>()
  const add = (ids: readonly LinkId[], counted: (link: Link) => string) => {
    for (const id of ids) {
      const link = map.links.get(id)
      if (link && !found.has(id)) found.set(id, { link, counted: counted(link) })
    }
  }
  const cells = matrix.cells.flat()
  for (const cell of cells)
    add(cell.links, (link) => (link.basis === 'stated' ? 'Direct' : 'Direct (inferred)'))
  for (const cell of cells) {
    if (cell.state === 'through') for (const path of cell.paths) add(path.links, () => 'Part of a path')
  }
  for (const cell of cells) {
    add(cell.collective, (link) => (isCollective(link) ? 'Collective claim, not counted' : 'Not counted'))
  }
  return [...found.values()]
}

const relationLabel = (context: PaperContext, link: Link): string =>
  context.map.framework.relations.find((relation) => relation.id === link.relation)?.label ?? link.relation

/** With several pieces of evidence, each quotation has its paragraph after it. */
function quotations(context: PaperContext, link: Link): string {
  const quoted = link.evidence.filter((evidence) => cleanLine(evidence.quotation))
  return quoted
    .map((evidence) => {
      const where = link.evidence.length > 1 ? ` (${context.citations.cite(evidence)})` : ''
      return `“${cleanLine(evidence.quotation)}”${where}`
    })
    .join('; ')
}
