import type { CoverageMatrix } from '../coverage/index.ts'
import {
  countsLink,
  type ElementId,
  kindOf,
  type MatrixDefinition,
  type MatrixId,
  mainKindOf,
  type StrategyMap,
  sameKinds,
  takesKind,
} from '../model/index.ts'

/** How well something is supported, in numbers of links. */
export interface LinkSupport {
  readonly stated: number
  readonly inferred: number
  /** Those of them that come from another kind than the one that the matrix asks for, by the name of that kind. */
  readonly others: ReadonlyMap<string, number>
}

/** The support of each element that is a column of a matrix; the first matrix that asks for it counts. */
export function supports(
  map: StrategyMap,
  matrices: ReadonlyMap<MatrixId, CoverageMatrix>,
): ReadonlyMap<ElementId, LinkSupport> {
  const found = new Map<ElementId, LinkSupport>()
  for (const { id, columns } of map.framework.matrices) {
    if (kindOf(map.framework, mainKindOf(columns))?.archetype === 'action') continue
    for (const tally of matrices.get(id)?.columnTallies ?? []) {
      if (!found.has(tally.id))
        found.set(tally.id, { stated: tally.direct, inferred: tally.inferred, others: new Map() })
    }
  }
  for (const definition of map.framework.matrices) addOthers(map, definition, found)
  return found
}

/** A link of the same relation from another kind is drawn, so it is counted; what the matrix asks for, its tag says. */
function addOthers(map: StrategyMap, definition: MatrixDefinition, found: Map<ElementId, LinkSupport>): void {
  const { rows, columns, direct } = definition
  if (map.framework.matrices.find((matrix) => sameKinds(matrix.columns, columns)) !== definition) return
  for (const link of map.links.values()) {
    if (!direct.includes(link.relation) || !('element' in link.from) || !('element' in link.to)) continue
    const [from, to] = [map.elements.get(link.from.element), map.elements.get(link.to.element)]
    const support = to && found.get(to.id)
    if (
      !from ||
      !to ||
      !support ||
      !takesKind(columns, to.kind) ||
      takesKind(rows, from.kind) ||
      !countsLink(map, link)
    )
      continue
    const label = kindOf(map.framework, from.kind)?.label ?? from.kind
    found.set(to.id, {
      stated: support.stated + Number(link.basis === 'stated'),
      inferred: support.inferred + Number(link.basis !== 'stated'),
      others: new Map(support.others).set(label, (support.others.get(label) ?? 0) + 1),
    })
  }
}
