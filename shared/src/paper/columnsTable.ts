import type { Cell, CellState } from '../coverage/index.ts'
import type { ElementId } from '../model/index.ts'
import { count, words } from './cells.ts'
import type { PaperContext } from './paperContext.ts'
import type { Table, TableColumn } from './table.ts'

/** The matrix by column: what covers each, how much of it is stated, and how many people it hangs on. */
export function columnsTable(context: PaperContext): Table {
  const { columnKind, rowKind, definition, matrix } = context
  const led =
    rowKind.archetype !== 'party' && matrix.rows.some((id) => context.leadership.leadsOf(id).length > 0)
  const columns: TableColumn[] = [
    { id: 'column', heading: columnKind.label, type: 'text', width: 40, role: 'row-header' },
    { id: 'direct', heading: 'Direct', type: 'number', width: 10 },
    { id: 'direct-by', heading: `Directly ${definition.verb} by`, type: 'text', width: 24 },
    { id: 'inferred', heading: 'Direct (inferred)', type: 'number', width: 12 },
    { id: 'inferred-by', heading: 'Inferred from', type: 'text', width: 20 },
    { id: 'through', heading: 'Through others', type: 'number', width: 12 },
    ...(led
      ? ([
          { id: 'leads', heading: 'Leads behind direct', type: 'number', width: 12 },
          { id: 'lead-names', heading: 'Names of those leads', type: 'text', width: 28 },
        ] as const)
      : []),
  ]
  const rows = matrix.columns.map((id, at) => {
    const cells = matrix.cells.map((row) => row[at]).filter((cell) => cell !== undefined)
    const direct = rowsIn(cells, 'direct')
    const inferred = rowsIn(cells, 'direct-inferred')
    const leads = new Set(direct.flatMap((row) => context.leadership.leadsOf(row)))
    return [
      context.named({ element: id }),
      count(direct.length),
      words(codes(context, direct)),
      count(inferred.length),
      words(codes(context, inferred)),
      count(rowsIn(cells, 'through').length),
      ...(led
        ? [count(leads.size), words([...leads].map((lead) => lead.title || context.code(lead)).join(', '))]
        : []),
    ]
  })
  const caption = `${columnKind.plural} and how many ${rowKind.plural.toLowerCase()} stand behind each`
  return {
    id: 'columns',
    name: `By ${columnKind.label.toLowerCase()}`,
    caption,
    wide: true,
    columns,
    rows,
    empty: `There are no ${columnKind.plural.toLowerCase()} in this map yet.`,
  }
}

const rowsIn = (cells: readonly Cell[], state: CellState): ElementId[] =>
  cells.filter((cell) => cell.state === state).map((cell) => cell.row)

const codes = (context: PaperContext, ids: readonly ElementId[]): string =>
  ids.map((id) => context.code(context.element(id))).join(', ')
