import type { Place } from './block.ts'

const HEAD = '#head'
const GROUPS = '#groups'
const TALLY = '#tally'

/** What stands at each number of a grid as it is arranged now, by names that outlive sorting, and back again. */
export interface GridNames {
  readonly lines: number
  readonly columns: number
  lineKey(line: number): string
  columnKey(column: number): string
  /** Where named lines and columns are now; the nearest cell when one has gone. */
  placeOf(keys: { readonly line: string; readonly column: string }): Place
  /** Where something of that name is; undefined where it is not shown. */
  lineOf(key: string): number | undefined
  columnOf(key: string): number | undefined
}

export function gridNames(lineKeys: readonly string[], columnKeys: readonly string[]): GridNames {
  const lineOf = new Map<string, number>(lineKeys.map((key, index) => [key, index]))
  const columnOf = new Map<string, number>(columnKeys.map((key, index) => [key, index]))
  const key = (keys: readonly string[], index: number): string =>
    index < -1 ? GROUPS : index < 0 ? HEAD : index >= keys.length ? TALLY : keys[index]!
  const place = (places: ReadonlyMap<string, number>, name: string): number =>
    name === GROUPS ? -2 : name === HEAD ? -1 : name === TALLY ? places.size : (places.get(name) ?? 0)
  return {
    lines: lineKeys.length,
    columns: columnKeys.length,
    lineKey: (line) => key(lineKeys, line),
    columnKey: (column) => key(columnKeys, column),
    placeOf: (keys) => ({ line: place(lineOf, keys.line), column: place(columnOf, keys.column) }),
    lineOf: (name) => lineOf.get(name),
    columnOf: (name) => columnOf.get(name),
  }
}
