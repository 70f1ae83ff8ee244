import {
  cellFromKey,
  type ElementId,
  type Link,
  type MatrixId,
  matrixOf,
  type StrategyMap,
} from '../model/index.ts'
import { matrix } from './matrix.ts'

/**
 * The map as it would be without some elements: their links and assessments go with them. A view of one's own; the
 * map given is left as it is, and is what comes back when nothing is left out.
 */
export function whatIf(map: StrategyMap, leftOut: ReadonlySet<ElementId>): StrategyMap {
  if (![...leftOut].some((id) => map.elements.has(id))) return map
  const isKept = (link: Link): boolean =>
    [link.from, link.to].every((end) => 'kind' in end || !leftOut.has(end.element))
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
  if (without === map) return []
  return map.framework.matrices.flatMap((definition) => {
    const covered = new Set(coveredIn(map, definition.id))
    const still = new Set(coveredIn(without, definition.id))
    return [...covered]
      .filter((column) => !still.has(column) && !leftOut.has(column))
      .map((column) => ({ matrix: definition.id, column }))
  })
}

function coveredIn(map: StrategyMap, id: MatrixId): ElementId[] {
  const definition = matrixOf(map.framework, id)
  if (!definition) return []
  return matrix(map, definition)
    .columnTallies.filter((tally) => tally.direct > 0)
    .map((tally) => tally.id)
}
