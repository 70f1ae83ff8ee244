import type { CoverageMatrix, Tally } from '@golden-thread/shared/coverage'
import { type ElementId, labelOf, type StrategyMap } from '@golden-thread/shared/model'
import { type Grouping, groupLabels } from './grouping.ts'

export type SortBy = 'code' | 'title' | 'most' | 'fewest'
export type Filter = 'all' | 'column-gaps' | 'column-single' | 'row-gaps' | 'row-single'

/** How one person looks at a matrix. It changes nothing in the map. */
export interface Arrangement {
  readonly sortRows: SortBy
  readonly sortColumns: SortBy
  readonly filter: Filter
  readonly search: string
  /** Where the search looks, when both sides have what is searched for; rows when it is left out. */
  readonly searchIn?: 'rows' | 'columns'
  /** null for no groups. */
  readonly groupRows: Grouping | null
}

export const PLAIN: Arrangement = {
  sortRows: 'code',
  sortColumns: 'code',
  filter: 'all',
  search: '',
  groupRows: null,
}

/** A line of the grid: a row of the matrix (by its index there), or the heading of a group of rows. */
export type GridLine =
  | { readonly type: 'row'; readonly row: number }
  | { readonly type: 'group'; readonly label: string; readonly rows: number }

/** The lines and columns to show, as indices into the matrix. */
export interface ArrangedMatrix {
  readonly lines: readonly GridLine[]
  readonly columns: readonly number[]
}

/** Sorts, filters and groups a matrix for showing. */
export function arrange(map: StrategyMap, matrix: CoverageMatrix, arrangement: Arrangement): ArrangedMatrix {
  const { rows: keptRows, columns: keptColumns } = searched(map, matrix, arrangement)
  const { filter } = arrangement
  const shownRows = keptRows.filter((row) => passes(filter, 'row', matrix.rowTallies[row]))
  const shownColumns = keptColumns.filter((column) => passes(filter, 'column', matrix.columnTallies[column]))
  const sortedRows = sorted(map, matrix.rows, matrix.rowTallies, shownRows, arrangement.sortRows)
  return {
    lines: grouped(map, matrix, sortedRows, arrangement.groupRows),
    columns: brought(
      map,
      matrix,
      sorted(map, matrix.columns, matrix.columnTallies, shownColumns, arrangement.sortColumns),
    ),
  }
}

/**
 * A search narrows the rows or the columns and leaves the other side whole: what is found is read against all of the
 * other kind. Where only the columns have it, the columns are narrowed.
 */
function searched(
  map: StrategyMap,
  matrix: CoverageMatrix,
  { search, searchIn = 'rows' }: Arrangement,
): { rows: readonly number[]; columns: readonly number[] } {
  const found = foundOn(map, matrix, search)
  const all = { rows: [...matrix.rows.keys()], columns: [...matrix.columns.keys()] }
  if (found.rows.length + found.columns.length === 0) return found
  const other = searchIn === 'rows' ? 'columns' : 'rows'
  const side = found[searchIn].length > 0 ? searchIn : other
  return { ...all, [side]: found[side] }
}

/** The rows and the columns that a search finds. */
export const foundOn = (map: StrategyMap, matrix: CoverageMatrix, search: string) => ({
  rows: matched(map, matrix.rows, search),
  columns: matched(map, matrix.columns, search),
})

/** The indices of the elements whose code or title holds every word of the search. */
function matched(map: StrategyMap, ids: readonly ElementId[], search: string): number[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return ids.flatMap((id, index) => {
    const element = map.elements.get(id)
    const label = element ? labelOf(element).toLowerCase() : ''
    return words.every((word) => label.includes(word)) ? [index] : []
  })
}

function passes(filter: Filter, axis: 'row' | 'column', tally: Tally | undefined): boolean {
  if (filter === 'all' || !filter.startsWith(axis) || !tally) return true
  return tally.direct === (filter.endsWith('gaps') ? 0 : 1)
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

function sorted(
  map: StrategyMap,
  ids: readonly ElementId[],
  tallies: readonly Tally[],
  indices: readonly number[],
  by: SortBy,
): number[] {
  // The matrix comes in the order of its codes, and sorting is stable.
  if (by === 'code') return [...indices]
  if (by === 'title') {
    const title = (index: number): string => map.elements.get(ids[index]!)?.title ?? ''
    return [...indices].sort((a, b) => collator.compare(title(a), title(b)))
  }
  const weight = (index: number): number => {
    const tally = tallies[index]
    return tally ? tally.direct * 1_000 + tally.inferred : 0
  }
  return [...indices].sort((a, b) => (by === 'most' ? weight(b) - weight(a) : weight(a) - weight(b)))
}

function grouped(
  map: StrategyMap,
  matrix: CoverageMatrix,
  rows: readonly number[],
  grouping: Grouping | null,
): GridLine[] {
  const ids = matrix.rows
  const labels = grouping ? groupLabels(map, grouping) : ownGroups(map, matrix, 'rows')
  if (!labels) return rows.map((row) => ({ type: 'row', row }))
  const groups = new Map<string, number[]>()
  for (const row of rows) {
    const label = labels(ids[row]!)
    const group = groups.get(label)
    if (group) group.push(row)
    else groups.set(label, [row])
  }
  return [...groups]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : collator.compare(a, b)))
    .flatMap(([label, members]): GridLine[] => [
      { type: 'group', label, rows: members.length },
      ...members.map((row): GridLine => ({ type: 'row', row })),
    ])
}

/** However columns are sorted, those of one group stand together, the groups in the order of the matrix. */
function brought(map: StrategyMap, matrix: CoverageMatrix, columns: readonly number[]): readonly number[] {
  const labelOfGroup = ownGroups(map, matrix, 'columns')
  if (!labelOfGroup) return columns
  const labels = matrix.columns.map(labelOfGroup)
  const order = new Map([...new Set(labels)].map((label, at) => [label, at]))
  const placeOf = (column: number): number => order.get(labels[column] ?? '') ?? 0
  return [...columns].sort((a, b) => placeOf(a) - placeOf(b))
}

/** The groups that the framework gives the rows or the columns, where nobody chose others. */
export function ownGroups(
  map: StrategyMap,
  matrix: CoverageMatrix,
  axis: 'rows' | 'columns',
): ((id: ElementId) => string) | undefined {
  if (!matrix.definition[axis === 'rows' ? 'rowGroups' : 'columnGroups']) return undefined
  return (id) => {
    const { group } = matrix.lineOf(axis, id)
    const element = group ? map.elements.get(group) : undefined
    return element ? labelOf(element) : ''
  }
}
