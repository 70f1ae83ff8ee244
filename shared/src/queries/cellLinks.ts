import {
  type Assessment,
  BASES,
  type Basis,
  type ElementId,
  isAlive,
  type Link,
  type LinkId,
  linkId,
  type MatrixDefinition,
  type Relation,
  relationOf,
  type StrategyMap,
  takesKind,
} from '../model/index.ts'

/** A relation by which a matrix may mark a cell, and which way the link then runs. */
export interface DirectRelation {
  readonly relation: Relation
  readonly runs: 'row-to-column' | 'column-to-row'
}

/** The relations that can join a row to a column of this matrix, in the order that the framework gives them. */
export function directRelations(map: StrategyMap, matrix: MatrixDefinition): DirectRelation[] {
  return matrix.direct.flatMap((id): DirectRelation[] => {
    const relation = relationOf(map.framework, id)
    if (!relation) return []
    const joins = (from: typeof matrix.rows, to: typeof matrix.rows) =>
      relation.from.some((kind) => takesKind(from, kind)) && relation.to.some((kind) => takesKind(to, kind))
    if (joins(matrix.rows, matrix.columns)) {
      return [{ relation, runs: 'row-to-column' }]
    }
    if (joins(matrix.columns, matrix.rows)) {
      return [{ relation, runs: 'column-to-row' }]
    }
    return []
  })
}

/** The live links that mark a cell directly. Two look-ups a relation, whatever the size of the map. */
export function directLinks(
  map: StrategyMap,
  matrix: MatrixDefinition,
  row: ElementId,
  column: ElementId,
): Link[] {
  const found: Link[] = []
  for (const relation of matrix.direct) {
    for (const [from, to] of [
      [row, column],
      [column, row],
    ] as const) {
      const link = map.links.get(linkId(relation, { element: from }, { element: to }))
      if (link && isAlive(link) && !found.includes(link)) found.push(link)
    }
  }
  return found
}

/**
 * What a person may ask of a cell. `direct`, `inferred` and `assumed` are a link with that basis; `none` and
 * `not-applicable` an assessment; `clear` takes both away. "Through S1" and collective claims follow from other
 * links and cannot be asked for.
 */
export type CellTarget = 'direct' | 'inferred' | 'assumed' | 'none' | 'not-applicable' | 'clear'

export const CELL_TARGETS: readonly CellTarget[] = [
  'direct',
  'inferred',
  'assumed',
  'none',
  'not-applicable',
  'clear',
]

/** The basis that a link gets for a target, or undefined where the target is not a link. */
export function basisFor(target: CellTarget): Basis | undefined {
  if (target === 'direct') return 'stated'
  return target === 'inferred' || target === 'assumed' ? target : undefined
}

/** What was said of this very cell, leaving out what follows from other links: what a fill copies. */
export function cellTargetOf(
  map: StrategyMap,
  cell: { readonly links: readonly LinkId[]; readonly assessment?: Assessment | undefined },
): CellTarget {
  const bases = new Set(cell.links.map((id) => map.links.get(id)).map((link) => isAlive(link) && link?.basis))
  for (const basis of BASES) if (bases.has(basis)) return basis === 'stated' ? 'direct' : basis
  return cell.assessment?.state ?? 'clear'
}
