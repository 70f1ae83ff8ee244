/**
 * The last column of a CSV that is edited elsewhere and comes in again: what each row said when it was written, and of
 * which rows the file was. A sheet that is sorted, cut or given other columns keeps it, as it stands in the row itself.
 */
export const BASE_HEAD = 'Golden Thread base'

export interface RowBase {
  readonly as: 'elements' | 'links'
  readonly id: string
  /** What stood under each head; what was empty is not there. */
  readonly was: Readonly<Record<string, string>>
  /** How many rows the file had. */
  readonly of: number
  /** The ids 1, 2, 4, 8, … rows further on, in a ring: which rows were taken out is known from those that are left. */
  readonly next: readonly string[]
}

/** Excel cuts a cell after 32,767 characters. */
const CELL_CHARS_MAX = 30_000

/** Rows under heads, with what each says beside it, in as many columns as the longest needs. */
export function withRowBase(
  as: RowBase['as'],
  [heads = [], ...rows]: readonly (readonly (string | number)[])[],
  ids: readonly string[],
): (string | number)[][] {
  const cells = rows.map((row, at) => {
    const said = heads.map((head, column) => [String(head), String(row[column] ?? '')] as const)
    const base: RowBase = {
      as,
      id: ids[at] ?? '',
      was: Object.fromEntries(said.filter(([, words]) => words !== '')),
      of: ids.length,
      next: neighbours(ids, at),
    }
    return parts(inAscii(JSON.stringify(base)))
  })
  const width = Math.max(1, ...cells.map(({ length }) => length))
  const own = Array.from({ length: width }, (_, at) => (at === 0 ? BASE_HEAD : `${BASE_HEAD} ${at + 1}`))
  return [
    [...heads, ...own],
    ...rows.map((row, at) => [...row, ...own.map((_, part) => cells[at]?.[part] ?? '')]),
  ]
}

/** The columns of the base, by their heads; empty where a table has none. */
export const baseColumns = (heads: readonly unknown[]): readonly number[] =>
  heads.flatMap((head, at) => (isBaseHead(String(head)) ? [at] : []))

export const isBaseHead = (head: string): boolean => /^golden thread base( \d+)?$/i.test(head.trim())

/** What a row said; undefined where somebody wrote over it. */
export function readRowBase(json: string): RowBase | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return isRowBase(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isRowBase(value: unknown): value is RowBase {
  if (typeof value !== 'object' || value === null) return false
  const { as, id, was, of, next } = value as Partial<Record<keyof RowBase, unknown>>
  return (
    (as === 'elements' || as === 'links') &&
    typeof id === 'string' &&
    id !== '' &&
    typeof was === 'object' &&
    was !== null &&
    Object.values(was).every((words) => typeof words === 'string') &&
    typeof of === 'number' &&
    Array.isArray(next) &&
    next.every((each) => typeof each === 'string')
  )
}

function neighbours(ids: readonly string[], at: number): string[] {
  const found: string[] = []
  for (let away = 1; away < ids.length; away *= 2) found.push(ids[(at + away) % ids.length] ?? '')
  return found
}

function parts(json: string): string[] {
  const found: string[] = []
  for (let at = 0; at < json.length; at += CELL_CHARS_MAX) found.push(json.slice(at, at + CELL_CHARS_MAX))
  return found
}

/** Whatever alphabet the file is saved in, this comes through. */
const inAscii = (json: string): string =>
  json.replace(/[\u007f-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
