import {
  byCode,
  type ElementId,
  isAlive,
  type LinkId,
  type MatrixDefinition,
  type StrategyMap,
  takesKind,
} from '../../model/index.ts'
import type { LinkGraph } from '../../queries/index.ts'
import { listed, manyOf, nameOf, oneOf } from './words.ts'

/** A row that is stated to cover a column directly, and by which links. */
export interface Support {
  readonly row: ElementId
  readonly links: readonly LinkId[]
}

/** The rows that stated links join to a column, in the order of their codes. Costs the links of the column. */
export const statedRows = (
  map: StrategyMap,
  index: LinkGraph,
  definition: MatrixDefinition,
  column: ElementId,
): readonly Support[] =>
  stated(map, index, definition, column).filter(({ row }) =>
    takesKind(definition.rows, map.elements.get(row)?.kind),
  )

/**
 * What else is stated to cover a column, by a link that would count if it came from a row: "O2 … is also stated to be
 * supported by the programme W1 …, which is not counted here: the rows are proposals." Nothing where there is none.
 */
export function uncountedSentence(
  map: StrategyMap,
  index: LinkGraph,
  definition: MatrixDefinition,
  column: ElementId,
): string | undefined {
  const others = stated(map, index, definition, column).flatMap(({ row }) => {
    const element = map.elements.get(row)
    return element && !takesKind(definition.rows, element.kind) ? [element] : []
  })
  if (others.length === 0) return undefined
  const named = others.slice(0, NAMED_MAX).map(({ id, kind }) => `the ${oneOf(map, kind)} ${nameOf(map, id)}`)
  if (others.length > NAMED_MAX) named.push(`${others.length - NAMED_MAX} more`)
  const which = others.length === 1 ? 'which is not counted here' : 'which are not counted here'
  return `${nameOf(map, column)} is also stated to be ${definition.verb} by ${listed(named)}, ${which}: the rows are ${manyOf(map, definition.rows)}.`
}

/** The most elements that a sentence names; the rest are counted. */
const NAMED_MAX = 5

/** Whatever stated links of the matrix's relations join to a column, rows or not. */
function stated(
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
        if (step.link.basis !== 'stated' || !row || !isAlive(row) || step.to === column) continue
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
