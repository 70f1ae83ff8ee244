import {
  byCode,
  type ElementId,
  isAlive,
  type LinkId,
  type MatrixDefinition,
  type StrategyMap,
} from '../model/index.ts'
import type { LinkGraph } from '../queries/index.ts'

/** A row that is stated to cover a column directly, and by which links. */
export interface Support {
  readonly row: ElementId
  readonly links: readonly LinkId[]
}

/** The rows that stated links join to a column, in the order of their codes. Costs the links of the column. */
export function statedRows(
  map: StrategyMap,
  index: LinkGraph,
  definition: MatrixDefinition,
  column: ElementId,
): readonly Support[] {
  const links = new Map<ElementId, LinkId[]>()
  for (const relation of definition.direct) {
    for (const hop of [relation, `^${relation}` as const]) {
      for (const step of index.steps(column, hop)) {
        const row = map.elements.get(step.to)
        if (step.link.basis !== 'stated' || row?.kind !== definition.rows || !isAlive(row)) continue
        if (step.to === column) continue
        const found = links.get(step.to)
        if (!found) links.set(step.to, [step.link.id])
        else if (!found.includes(step.link.id)) found.push(step.link.id)
      }
    }
  }
  return [...links]
    .map(([row, ids]) => ({ row, links: ids.sort() }))
    .sort((a, b) => {
      const first = map.elements.get(a.row)
      const second = map.elements.get(b.row)
      return first && second ? byCode(first, second) : 0
    })
}
