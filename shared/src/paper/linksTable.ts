import { type Basis, isCollective, type Link, type LinkId } from '../model/index.ts'
import { runs, words } from './cells.ts'
import { type Inline, joined, text } from './inline.ts'
import type { PaperContext } from './paperContext.ts'
import type { Table, TableColumn } from './table.ts'

const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  stated: 'Stated',
  inferred: 'Inferred',
  assumed: 'Assumed',
}

/** The long form of the matrix, which reads best aloud: one row for each link that any of its cells rests on. */
export function linksTable(context: PaperContext): Table {
  const columns: TableColumn[] = [
    { id: 'from', heading: 'From', type: 'text', width: 30, role: 'row-header' },
    { id: 'relation', heading: 'Relation', type: 'text', width: 12 },
    { id: 'to', heading: 'To', type: 'text', width: 30 },
    { id: 'basis', heading: 'Basis', type: 'text', width: 10 },
    { id: 'counted', heading: 'Counted as', type: 'text', width: 16 },
    { id: 'paragraph', heading: 'Paragraphs', type: 'text', width: 12 },
    { id: 'quotation', heading: 'Quotation', type: 'text', width: 44 },
    { id: 'note', heading: 'Note', type: 'text', width: 30 },
  ]
  const rows = linksOfMatrix(context).map(({ link, counted }) => [
    context.named(link.from),
    words(relationLabel(context, link)),
    context.named(link.to),
    words([BASIS_WORDS[link.basis], link.strength ? `(${link.strength})` : ''].join(' ')),
    words(counted),
    runs(joined(link.evidence.map(context.citations.cite), '; '), 'None given'),
    runs(quotations(context, link), 'None given'),
    words(link.note, 'No note'),
  ])
  return {
    id: 'links',
    name: 'Links',
    caption: 'The links behind the table, with their evidence',
    wide: true,
    columns,
    rows,
    empty: 'No link stands behind this table yet.',
  }
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
function quotations(context: PaperContext, link: Link): Inline[] {
  const quoted = link.evidence.filter((evidence) => evidence.quotation)
  const contents = quoted.map((evidence): Inline[] => {
    const quotation = text(`“${evidence.quotation}”`)
    if (link.evidence.length < 2) return [quotation]
    return [quotation, text(' ('), ...context.citations.cite(evidence), text(')')]
  })
  return joined(contents, '; ')
}
