import {
  type ElementId,
  isAlive,
  type Link,
  linkId,
  type MatrixDefinition,
  type Relation,
  relationOf,
  type StrategyMap,
} from '@golden-thread/shared/model'

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
    if (relation.from.includes(matrix.rows) && relation.to.includes(matrix.columns)) {
      return [{ relation, runs: 'row-to-column' }]
    }
    if (relation.from.includes(matrix.columns) && relation.to.includes(matrix.rows)) {
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
