import { type Cell, cellWord } from '../coverage/index.ts'
import { type Element, type ElementId, endElements, labelOf, valueWords } from '../model/index.ts'
import { currentValue, fieldWithRole, isParty } from '../queries/index.ts'
import { runs, words } from './cells.ts'
import { type Inline, text } from './inline.ts'
import { type NoteBook, noteBook } from './noteBook.ts'
import type { PaperContext } from './paperContext.ts'
import { rowNotes, titleNote } from './rowNotes.ts'
import type { CellTone, Table, TableCell, TableColumn } from './table.ts'

/** The field whose words say where an element is described, in frameworks that have one. */

/**
 * The matrix itself: a row for each element that covers, a column for each that is covered, a word in each cell; and the
 * notes that it refers to.
 */
export function matrixTable(context: PaperContext): { readonly table: Table; readonly notes: NoteBook } {
  const { matrix, rowKind, columnKind, definition } = context
  const led =
    matrix.rows.some((id) => context.leadership.leadsOf(id).length > 0 || context.hidesLead(id)) &&
    !isPartyRow(context)
  const extra = definition.extra ?? []
  const grouped = definition.rowGroups !== undefined
  const columns: TableColumn[] = [
    { id: 'row', heading: rowKind.label, type: 'text', width: 34, role: 'row-header' },
    ...(led ? [{ id: 'lead', heading: leadHeading(context), type: 'text', width: 16 } as const] : []),
    ...(grouped ? [{ id: 'group', heading: 'Under', type: 'text', width: 20 } as const] : []),
    ...extra.map(({ label }, at) => ({
      id: `extra-${at}`,
      heading: label,
      type: 'text' as const,
      width: 16,
    })),
    { id: 'paragraphs', heading: 'Paragraphs', type: 'text', width: 14 },
    ...matrix.columns.map((id, index) => ({
      id: `column-${id}`,
      heading: context.headings[index] ?? '',
      type: 'text' as const,
      width: 18,
      role: 'coverage' as const,
      ...columnGroup(context, id),
    })),
    { id: 'notes', heading: 'Notes', type: 'text', width: 16 },
  ]
  const parts = matrix.rows.map((id, at) => {
    const row = context.element(id)
    const cells = matrix.cells[at] ?? []
    return { row, cells, paragraphs: paragraphsOf(context, row, cells), notes: rowNotes(context, row, cells) }
  })
  // Those that the rows refer to, and then those of the columns, whose headings have no room for a mark.
  const ofColumns = matrix.columns.flatMap((id) => titleNote(context, context.element(id)))
  const notes = noteBook([...parts.flatMap((part) => part.notes), ...ofColumns])
  const rows = parts.map((part) => [
    context.named({ element: part.row.id }),
    ...(led ? [words(leadNames(context, part.row), noLead(context, part.row))] : []),
    ...lineCells(context, part.row),
    runs(part.paragraphs, 'None given'),
    ...part.cells.map((cell) => coverageCell(context, cell)),
    runs(notes.marks(part.notes), 'No notes'),
  ])
  const caption = `${definition.title}: ${rowKind.plural.toLowerCase()} in rows, ${columnKind.plural.toLowerCase()} in columns`
  const empty = 'There is nothing in the rows or columns of this table yet.'
  const table: Table = { id: 'coverage', name: 'Coverage', caption, wide: true, columns, rows, empty }
  return { table, notes }
}

/** What a row is grouped under, and the words of its extra columns. */
function lineCells({ matrix, map, definition }: PaperContext, row: Element): TableCell[] {
  const { group, extra = [] } = matrix.lineOf('rows', row.id)
  const above = group ? map.elements.get(group) : undefined
  return [
    ...(definition.rowGroups ? [words(above ? labelOf(above) : '', 'In no group')] : []),
    ...extra.map((text) => words(text, 'Not given')),
  ]
}

/** Where the framework groups the columns, what a column stands under. */
function columnGroup({ matrix, map, definition }: PaperContext, id: ElementId): { group?: string } {
  if (!definition.columnGroups) return {}
  const { group } = matrix.lineOf('columns', id)
  const above = group ? map.elements.get(group) : undefined
  return { group: above ? labelOf(above) : '' }
}

export const leadNames = (context: PaperContext, element: Element): string =>
  context.leadership
    .leadsOf(element.id)
    .map((lead) => lead.title || context.label(lead))
    .join(', ')

const noLead = (context: PaperContext, { id }: Element): string =>
  context.hidesLead(id) ? 'Not published' : 'No lead named'

const leadHeading = (context: PaperContext): string => context.leadership.kind?.label ?? 'Lead'

function isPartyRow(context: PaperContext): boolean {
  const first = context.matrix.rows[0]
  return first !== undefined && isParty(context.map, context.element(first))
}

const TONES: Readonly<Record<Cell['state'], CellTone>> = {
  direct: 'direct',
  'direct-inferred': 'inferred',
  through: 'through',
  collective: 'collective',
  none: 'none',
  'not-assessed': 'not-assessed',
  'not-applicable': 'not-applicable',
}

const coverageCell = (context: PaperContext, cell: Cell): TableCell =>
  words(cellWord(context.map, cell), 'Not assessed', TONES[cell.state])

/** Where the row is described: as its field says, or the paragraphs behind the links of its cells. */
function paragraphsOf(context: PaperContext, row: Element, cells: readonly Cell[]): Inline[] {
  const field = fieldWithRole(context.map, row.kind, 'paragraphs')
  const said = field ? valueWords(currentValue(context.map, row, field.id)) : ''
  if (said) return [text(said)]
  const ids = cells.flatMap((cell) => [
    ...cell.links,
    ...(cell.state === 'through' ? cell.paths.flatMap((path) => path.links) : []),
    ...cell.collective,
  ])
  const links = [...new Set(ids)].flatMap((id) => context.map.links.get(id) ?? [])
  const own = links.filter(({ from, to }) => [from, to].some((end) => endElements(end).includes(row.id)))
  return context.citations.list(own.flatMap((link) => link.evidence))
}
