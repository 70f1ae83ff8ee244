import { baseColumns, isBaseHead, type RowBase, readRowBase } from '../../exchange/index.ts'
import type { ImportChoices, SourceRow, SourceTable } from '../entries/index.ts'
import { ID_HEAD, inOneLine, type TripBase } from './tripBase.ts'

/** What the rows of CSVs of ours said, out of the last column of each; undefined where no table is one. */
export function csvBase(tables: readonly SourceTable[]): TripBase | undefined {
  const sheets = new Map<string, ImportChoices>()
  const heads = new Map<string, readonly string[]>()
  const was = new Map<string, ReadonlyMap<string, string>>()
  const sheetOf = new Map<string, string>()
  const unknown = new Map<string, number>()
  const lost = new Map<string, readonly number[]>()
  for (const table of tables) {
    const head = headRow(table)
    const bases = head ? basesIn(table, head) : []
    const [first] = bases
    if (!head || !first) continue
    const own = new Set<string>()
    const said = new Set<string>()
    for (const base of bases) {
      // Of a row that somebody copied, the first counts; both say the same.
      if (!was.has(base.id))
        was.set(base.id, new Map(Object.entries(base.was).map(([each, words]) => [inOneLine(each), words])))
      for (const id of [base.id, ...base.next]) own.add(id)
      for (const each of Object.keys(base.was)) said.add(inOneLine(each))
    }
    for (const id of own) sheetOf.set(id, table.name)
    const whole = bases.reduce((most, { of }) => Math.max(most, of), 0)
    unknown.set(table.name, Math.max(0, whole - own.size))
    lost.set(table.name, lostIn(table, head))
    sheets.set(table.name, choicesFor(first, head))
    heads.set(table.name, [...said])
  }
  return sheets.size > 0 ? { sheets, heads, was, sheetOf, isCsv: true, unknown, lost } : undefined
}

const headRow = ({ rows }: SourceTable): SourceRow | undefined =>
  rows.slice(0, 25).find(({ cells }) => cells.some((cell) => isBaseHead(String(cell))))

function basesIn(table: SourceTable, head: SourceRow): RowBase[] {
  const columns = baseColumns(head.cells)
  return table.rows.filter(({ at }) => at > head.at).flatMap((row) => baseOf(row, columns) ?? [])
}

/** A row that somebody added says nothing in these columns; of what it said, one that was written over says something else. */
function lostIn(table: SourceTable, head: SourceRow): number[] {
  const columns = baseColumns(head.cells)
  return table.rows
    .filter((row) => row.at > head.at && baseOf(row, columns) === undefined)
    .filter(({ cells }) => columns.some((at) => String(cells[at] ?? '').trim() !== ''))
    .map(({ at }) => at)
}

const baseOf = ({ cells }: SourceRow, columns: readonly number[]): RowBase | undefined =>
  readRowBase(columns.map((at) => String(cells[at] ?? '')).join(''))

const FIXED = {
  elements: { kind: 'Kind', code: 'Code', title: 'Title' },
  links: { from: 'From', relation: 'Relation', to: 'To', basis: 'Basis', strength: 'Strength', note: 'Note' },
} as const

function choicesFor({ as }: RowBase, { at, cells }: SourceRow): ImportChoices {
  const there = new Set(cells.map(String))
  const columns = Object.fromEntries(Object.entries(FIXED[as]).filter(([, head]) => there.has(head)))
  return { as, head: at, columns: { ...columns, id: ID_HEAD }, hidden: 'take' }
}

/** The same table with the id of each row in the place of what it said. */
export function withIds(table: SourceTable): SourceTable {
  const head = headRow(table)
  if (!head) return table
  const columns = baseColumns(head.cells)
  const width = Math.max(0, ...table.rows.map(({ cells }) => cells.length)) - columns.length
  const rows = table.rows.map((row): SourceRow => {
    const cells = row.cells.filter((_, at) => !columns.includes(at))
    const id = row.at === head.at ? ID_HEAD : (baseOf(row, columns)?.id ?? '')
    if (id === '') return { ...row, cells }
    return { ...row, cells: [...cells, ...Array.from({ length: width - cells.length }, () => ''), id] }
  })
  return { ...table, rows }
}
