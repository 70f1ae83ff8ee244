import {
  cellFromKey,
  type ElementId,
  endElements,
  type Link,
  type MatrixId,
  type StrategyMap,
} from '../model/index.ts'
import { type CoverageMatrix, matrix } from './matrix/index.ts'

/**
 * The map as it would be without some elements: their links and assessments go with them. A view of one's own; the
 * map given is left as it is, and is what comes back when nothing is left out.
 */
export function whatIf(map: StrategyMap, leftOut: ReadonlySet<ElementId>): StrategyMap {
  if (![...leftOut].some((id) => map.elements.has(id))) return map
  const isKept = (link: Link): boolean =>
    [link.from, link.to].every((end) => 'kind' in end || endElements(end).some((id) => !leftOut.has(id)))
  const elements = [...map.elements].filter(([id]) => !leftOut.has(id))
  const links = [...map.links].filter(([, link]) => isKept(link))
  const assessments = [...map.assessments].filter(([key]) => {
    const cell = cellFromKey(key)
    return !cell || !(leftOut.has(cell.row) || leftOut.has(cell.column))
  })
  return { ...map, elements: new Map(elements), links: new Map(links), assessments: new Map(assessments) }
}

/** A column that would lose its last stated direct support. */
export interface LostSupport {
  readonly matrix: MatrixId
  readonly column: ElementId
}

/** The columns that are covered now and would not be without these elements; columns left out themselves excepted. */
export function lostSupport(map: StrategyMap, leftOut: ReadonlySet<ElementId>): readonly LostSupport[] {
  const without = whatIf(map, leftOut)
  return without === map ? [] : lostBetween(matricesOf(map), matricesOf(without), leftOut)
}

/** The same from matrices that are there already: of the whole map, and of the map without these elements. */
export function lostBetween(
  whole: ReadonlyMap<MatrixId, CoverageMatrix>,
  without: ReadonlyMap<MatrixId, CoverageMatrix>,
  leftOut: ReadonlySet<ElementId>,
): readonly LostSupport[] {
  return Array.from(whole).flatMap(([id, before]) => {
    const still = new Set(coveredIn(without.get(id)))
    return coveredIn(before)
      .filter((column) => !still.has(column) && !leftOut.has(column))
      .map((column) => ({ matrix: id, column }))
  })
}

const matricesOf = (map: StrategyMap): ReadonlyMap<MatrixId, CoverageMatrix> =>
  new Map(map.framework.matrices.map((definition) => [definition.id, matrix(map, definition)]))

const coveredIn = (matrix: CoverageMatrix | undefined): ElementId[] =>
  (matrix?.columnTallies ?? []).filter((tally) => tally.direct > 0).map((tally) => tally.id)
