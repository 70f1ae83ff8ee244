import { type Cell, cellWord } from '../coverage/index.ts'
import { type Element, endElements } from '../model/index.ts'
import { isParty } from '../queries/index.ts'
import { runs, words } from './cells.ts'
import { cleanLine, shorten } from './cleanText.ts'
import { type Inline, text } from './inline.ts'
import { type NoteBook, noteBook } from './noteBook.ts'
import { named, type PaperContext } from './paperContext.ts'
import { rowNotes, titleNote } from './rowNotes.ts'
import type { CellTone, Table, TableCell, TableColumn } from './table.ts'

/** A heading has room for most titles whole; a longer one is cut, and given in full above the table. */
const HEADING_CHARS_MAX = 80

/** The field whose words say where an element is described, in frameworks that have one. */
const PARAGRAPHS_FIELD = 'paragraphs'

/** The matrix itself: a row for each element that covers, a column for each that is covered, a word in each cell. */
export function matrixTable(context: PaperContext, notes: NoteBook): Table {
  const { matrix, rowKind, columnKind, definition } = context
  const led = matrix.rows.some((id) => context.leadership.leadsOf(id).length > 0) && !isPartyRow(context)
  const headings = columnHeadings(context)
  const columns: TableColumn[] = [
    { id: 'row', heading: rowKind.label, type: 'text', width: 34, role: 'row-header' },
    ...(led ? [{ id: 'lead', heading: leadHeading(context), type: 'text', width: 16 } as const] : []),
    { id: 'paragraphs', heading: 'Paragraphs', type: 'text', width: 14 },
    ...matrix.columns.map((id, index) => ({
      id: `column-${id}`,
      heading: headings[index] ?? '',
      type: 'text' as const,
      width: 18,
      role: 'coverage' as const,
    })),
    { id: 'notes', heading: 'Notes', type: 'text', width: 16 },
  ]
  const rows = matrix.rows.map((id, at) => {
    const row = context.element(id)
    const cells = matrix.cells[at] ?? []
    return [
      named(context, row),
      ...(led ? [words(leadNames(context, row), 'No lead named')] : []),
      runs(paragraphsOf(context, row, cells), 'None given'),
      ...cells.map((cell) => coverageCell(context, cell)),
      runs(notes.marks(rowNotes(context, row, cells)), 'No notes'),
    ]
  })
  const caption = `${definition.title}: ${rowKind.plural.toLowerCase()} in rows, ${columnKind.plural.toLowerCase()} in columns`
  const empty = 'There is nothing in the rows or columns of this table yet.'
  return { id: 'coverage', name: 'Coverage', caption, wide: true, columns, rows, empty }
}

/** The notes that the rows of the matrix refer to, and then those of its columns. */
export function notesOfMatrix(context: PaperContext): NoteBook {
  const { rows, columns, cells } = context.matrix
  return noteBook([
    ...rows.flatMap((id, at) => rowNotes(context, context.element(id), cells[at] ?? [])),
    ...columns.flatMap((id) => titleNote(context, context.element(id))),
  ])
}

/** Column headings, each different: a cut title that would repeat another gets a number after it. */
export function columnHeadings(context: PaperContext): string[] {
  const used = new Set(['lead', 'paragraphs', 'notes', context.rowKind.label.toLowerCase()])
  return context.matrix.columns.map((id) => {
    const short = shorten(context.label(context.element(id)), HEADING_CHARS_MAX)
    let heading = short
    for (let n = 2; used.has(heading.toLowerCase()); n++) heading = `${short} (${n})`
    used.add(heading.toLowerCase())
    return heading
  })
}

export const leadNames = (context: PaperContext, element: Element): string =>
  context.leadership
    .leadsOf(element.id)
    .map((lead) => cleanLine(lead.title) || context.label(lead))
    .join(', ')

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
  const field = row.fields[PARAGRAPHS_FIELD]
  if (typeof field === 'string' && cleanLine(field)) return [text(cleanLine(field))]
  const ids = cells.flatMap((cell) => [
    ...cell.links,
    ...(cell.state === 'through' ? cell.paths.flatMap((path) => path.links) : []),
    ...cell.collective,
  ])
  const links = [...new Set(ids)].flatMap((id) => context.map.links.get(id) ?? [])
  const own = links.filter(({ from, to }) => [from, to].some((end) => endElements(end).includes(row.id)))
  return context.citations.list(own.flatMap((link) => link.evidence))
}
