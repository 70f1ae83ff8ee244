import {
  bestBasis,
  type CoverageMatrix,
  type CoveragePath,
  type CoveringSentence,
  type Tally,
} from '../coverage/index.ts'
import {
  type Basis,
  byCode,
  type ElementId,
  kindsOf,
  labelOf,
  type Path,
  type StrategyMap,
} from '../model/index.ts'
import { linkIndexOf } from '../queries/index.ts'

export const MATRIX_FORMAT = 'golden-thread-matrix'

/** A matrix for programs: what `GET /api/maps/:id/matrices/:matrix.json` answers. */
export interface MatrixAnswer {
  readonly format: typeof MATRIX_FORMAT
  readonly version: 1
  readonly map: { readonly title: string }
  readonly framework: { readonly id: string; readonly version: string | null }
  readonly matrix: {
    readonly id: string
    readonly title: string
    readonly rows: readonly string[]
    readonly columns: readonly string[]
  }
  /** The conditions that it was narrowed by, as they were asked. */
  readonly where: readonly string[]
  readonly rows: readonly LineAnswer[]
  readonly columns: readonly LineAnswer[]
  /** Cells that somebody has said something of: those that are not assessed are left out. */
  readonly cells: readonly CellAnswer[]
  readonly totals: TallyCounts
  /**
   * Rows and columns that no stated link joins to anything directly; in a matrix without direct relations, that no way
   * joins which is stated from end to end.
   */
  readonly uncovered: { readonly rows: readonly string[]; readonly columns: readonly string[] }
  readonly sentence: { readonly holds: boolean; readonly text: string }
}

export type TallyCounts = Omit<Tally, 'id'>

export interface LineAnswer {
  readonly id: string
  readonly code: string
  readonly kind: string
  readonly title: string
  /** What it is grouped by, as "code title"; null where the matrix has no groups or this line is in none. */
  readonly group: string | null
  readonly tally: TallyCounts
}

export interface CellAnswer {
  readonly row: string
  readonly column: string
  readonly state: string
  /** What the matrix shows in it beside its state; null where it shows nothing. */
  readonly value: string | number | null
  readonly links: readonly string[]
  readonly paths: readonly {
    readonly through: readonly string[]
    readonly links: readonly string[]
    readonly basis: Basis
  }[]
  /** The best that a link or a path of the cell rests on; null where it has none. */
  readonly basis: Basis | null
}

export function matrixAnswer(
  map: StrategyMap,
  matrix: CoverageMatrix,
  { where, sentence }: { readonly where: readonly string[]; readonly sentence: CoveringSentence },
): MatrixAnswer {
  const { definition } = matrix
  const { framework } = map
  const lines = (ids: readonly ElementId[], tallies: readonly Tally[], groups: Path | undefined) =>
    ids.map((id, at) => lineAnswer(map, id, tallies[at], groups))
  return {
    format: MATRIX_FORMAT,
    version: 1,
    map: { title: map.title },
    framework: { id: framework.id, version: framework.version ?? null },
    matrix: {
      id: definition.id,
      title: definition.title,
      rows: kindsOf(definition.rows),
      columns: kindsOf(definition.columns),
    },
    where,
    rows: lines(matrix.rows, matrix.rowTallies, definition.rowGroups),
    columns: lines(matrix.columns, matrix.columnTallies, definition.columnGroups),
    cells: cellAnswers(map, matrix),
    totals: totalsOf(matrix.rowTallies),
    uncovered: uncoveredOf(matrix),
    sentence: { holds: sentence.holds, text: sentence.sentences.join(' ') },
  }
}

function lineAnswer(
  map: StrategyMap,
  id: ElementId,
  tally: Tally | undefined,
  groups: Path | undefined,
): LineAnswer {
  const element = map.elements.get(id)
  return {
    id,
    code: element?.code ?? '',
    kind: element?.kind ?? '',
    title: element?.title ?? '',
    group: groups ? groupOf(map, id, groups) : null,
    tally: tally ? countsOf(tally) : NO_COUNTS,
  }
}

const NO_COUNTS: TallyCounts = {
  direct: 0,
  inferred: 0,
  through: 0,
  collective: 0,
  none: 0,
  notApplicable: 0,
  notAssessed: 0,
}

const countsOf = ({ id: _, ...counts }: Tally): TallyCounts => counts

function totalsOf(tallies: readonly Tally[]): TallyCounts {
  const totals = { ...NO_COUNTS } as Record<keyof TallyCounts, number>
  for (const tally of tallies) for (const key of COUNT_KEYS) totals[key] += tally[key]
  return totals
}

const COUNT_KEYS = Object.keys(NO_COUNTS) as (keyof TallyCounts)[]

function uncoveredOf(matrix: CoverageMatrix): { rows: ElementId[]; columns: ElementId[] } {
  const { definition, rows, columns, rowTallies, columnTallies } = matrix
  if (definition.direct.length > 0) {
    const bare = (tallies: readonly Tally[]) =>
      tallies.flatMap(({ id, direct }) => (direct === 0 ? [id] : []))
    return { rows: bare(rowTallies), columns: bare(columnTallies) }
  }
  const joined = matrix.cells.flat().filter(({ state, paths }) => state === 'through' && paths.some(isStated))
  const [from, to] = [new Set(joined.map(({ row }) => row)), new Set(joined.map(({ column }) => column))]
  return { rows: rows.filter((id) => !from.has(id)), columns: columns.filter((id) => !to.has(id)) }
}

const isStated = ({ basis }: CoveragePath): boolean => basis === 'stated'

/** The first element, by its code, that the path leads to. */
function groupOf(map: StrategyMap, id: ElementId, path: Path): string | null {
  const index = linkIndexOf(map)
  let found: ElementId[] = [id]
  for (const hop of path) found = found.flatMap((from) => Array.from(index.steps(from, hop), ({ to }) => to))
  const names = found.flatMap((end) => map.elements.get(end) ?? []).sort(byCode)
  return names[0] ? labelOf(names[0]) : null
}

function cellAnswers(map: StrategyMap, matrix: CoverageMatrix): CellAnswer[] {
  return matrix.cells.flat().flatMap((cell): CellAnswer[] =>
    cell.state === 'not-assessed'
      ? []
      : [
          {
            row: cell.row,
            column: cell.column,
            state: cell.state,
            value: cell.value ?? null,
            links: cell.state === 'collective' ? cell.collective : cell.links,
            paths: cell.paths.map(({ through, links, basis }) => ({ through, links, basis })),
            basis: bestBasis(map, cell.links, cell.paths),
          },
        ],
  )
}
