import type { Field, FieldId, FieldValue, Kind } from '@golden-thread/shared/model'
import { CODE, LIST_MARK } from './readPaste.ts'

/** What was pasted, as rows of cells; all rows are equally long. */
export type PastedTable = readonly (readonly string[])[]

/** What a column is taken as. */
export type ColumnUse = 'title' | 'code' | 'lead' | 'out' | `field ${FieldId}`

/** One element to be, from a row. */
export interface TableRow {
  readonly title: string
  readonly code?: string
  readonly lead?: string
  readonly fields?: Readonly<Record<FieldId, FieldValue>>
}

/** A cell that its field cannot hold. */
export interface Untaken {
  /** Counted from 1, as the table has them. */
  readonly row: number
  readonly field: string
  readonly value: string
}

/** A table or list of another program: one row a line, cells parted by tabs, quoted cells read as Excel writes them. */
export function tableOf(words: string): PastedTable {
  const rows = linesOf(words.replaceAll('\r\n', '\n').replaceAll('\r', '\n'))
    .map((cells) => {
      // Word parts a bullet from its line by a tab, as a table parts its cells.
      const [first = '', ...rest] = cells.map((cell) => cell.replace(/\s+/g, ' ').trim())
      return LIST_MARK.test(`${first} `) && rest.length > 0 && first.length <= 4 && !CODE.test(first)
        ? rest
        : [first.replace(LIST_MARK, ''), ...rest]
    })
    .filter((cells) => cells.some(Boolean))
  const used = Math.max(0, ...rows.map((cells) => cells.findLastIndex(Boolean) + 1))
  return rows.map((cells) => Array.from({ length: used }, (_, at) => cells[at] ?? ''))
}

/** Excel puts quotation marks around a cell with a line break or a tab in it, and doubles those inside. */
function linesOf(words: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const end = (): void => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let at = 0; at < words.length; at += 1) {
    const sign = words[at] ?? ''
    if (isQuoted && sign === '"' && words[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (isQuoted && sign === '"') isQuoted = false
    else if (!isQuoted && sign === '"' && cell === '' && closes(words, at)) isQuoted = true
    else if (!isQuoted && sign === '\t') end()
    else if (!isQuoted && sign === '\n') {
      end()
      rows.push([])
    } else cell += sign
  }
  end()
  return rows
}

/** A title may begin with a quotation mark of its own: only one that ends its cell is Excel's. */
const closes = (words: string, from: number): boolean =>
  /^"(?:[^"]|"")*"(?:\t|\n|$)/.test(words.slice(from, from + QUOTED_MOST))

const QUOTED_MOST = 20_000

const HEADS: readonly (readonly [Exclude<ColumnUse, `field ${string}`>, RegExp])[] = [
  ['title', /^(title|name|what|description|wording)$/],
  ['code', /^(code|ref|reference|no|number|id|#)\.?$/],
  ['lead', /^(leads?|owner|lead officer|responsible|accountable|sro|who|named lead)$/],
]

/** What the head of a column says that it is, if it says anything that is known. */
function useOfHead(head: string, kind: Kind): ColumnUse | undefined {
  const words = head.toLowerCase().replace(/[:*]/g, '').trim()
  const field = kind.fields.find(({ label, id }) => [label.toLowerCase(), id].includes(words))
  if (field) return `field ${field.id}`
  if ([kind.label.toLowerCase(), kind.plural.toLowerCase()].includes(words)) return 'title'
  return HEADS.find(([, pattern]) => pattern.test(words))?.[0]
}

/** Whether the first row names the columns: it says what is known, and holds no code. */
export function hasHead(table: PastedTable, kind: Kind): boolean {
  const [first = [], ...rest] = table
  if (rest.length === 0 || first.some((cell) => CODE.test(cell))) return false
  return first.some((cell) => useOfHead(cell, kind) !== undefined)
}

/** A first proposal for what each column is: by its head, or by what is in it. There is always one title. */
export function guessUses(table: PastedTable, kind: Kind, isHeaded: boolean): readonly ColumnUse[] {
  const [first = []] = table
  const body = isHeaded ? table.slice(1) : table
  const taken = new Set<ColumnUse>()
  const uses = first.map((head, at): ColumnUse => {
    const cells = body.map((row) => row[at] ?? '').filter(Boolean)
    const isCodes = cells.length > 0 && cells.every((cell) => CODE.test(cell))
    const use = (isHeaded ? useOfHead(head, kind) : undefined) ?? (isCodes ? 'code' : 'out')
    if (use === 'out' || taken.has(use)) return 'out'
    taken.add(use)
    return use
  })
  if (taken.has('title')) return uses
  const free = uses.indexOf('out')
  const title = Math.max(0, free)
  return uses.map((use, at) => (at === title ? 'title' : use))
}

/** The elements that the rows stand for, and the cells that their fields cannot hold. Rows without a title are left out. */
export function rowsOfTable(
  table: PastedTable,
  uses: readonly ColumnUse[],
  kind: Kind,
  isHeaded: boolean,
): { readonly rows: readonly TableRow[]; readonly untaken: readonly Untaken[] } {
  const untaken: Untaken[] = []
  const rows = table.flatMap((cells, index): TableRow[] => {
    if (isHeaded && index === 0) return []
    const cellOf = (use: ColumnUse): string => cells[uses.indexOf(use)] ?? ''
    const title = cellOf('title')
    if (!title) return []
    const code = cellOf('code')
    const lead = cellOf('lead')
    const fields: Record<FieldId, FieldValue> = {}
    for (const field of kind.fields) {
      const cell = cellOf(`field ${field.id}`)
      if (!cell) continue
      const value = fieldValue(field, cell)
      if (value === undefined) untaken.push({ row: index + 1, field: field.label, value: cell })
      else fields[field.id] = value
    }
    // A code of another kind would be taken for one of this.
    const own = code.toUpperCase().startsWith(kind.prefix.toUpperCase()) ? code : ''
    return [
      {
        title,
        ...(own ? { code: own } : {}),
        ...(lead ? { lead } : {}),
        ...(Object.keys(fields).length > 0 ? { fields } : {}),
      },
    ]
  })
  return { rows, untaken }
}

function fieldValue({ type, values }: Field, cell: string): FieldValue | undefined {
  switch (type) {
    case 'choice':
      return values?.find((value) => value.toLowerCase() === cell.toLowerCase())
    case 'number': {
      const number = Number(cell.replaceAll(',', ''))
      return Number.isFinite(number) ? number : undefined
    }
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(cell) && !Number.isNaN(Date.parse(cell)) ? cell : undefined
    default:
      return cell
  }
}
