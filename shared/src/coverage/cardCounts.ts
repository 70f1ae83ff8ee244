import { byCode, type ElementId, isAlive, kindOf } from '../model/index.ts'
import type { Facts } from './findings/facts.ts'

/** What a card says of its element: "supports 2, supported by 1, led by Tim Godwin". */
export interface CardCounts {
  /** Links that count and join it to another element. */
  readonly links: number
  /** Elements that it covers directly in some matrix, by stated or inferred links. */
  readonly supports: number
  /** Elements other than people that cover it directly in some matrix. */
  readonly supportedBy: number
  /** The people linked to it, in the order of their codes. */
  readonly leads: readonly ElementId[]
}

export function countCard({ map, index }: Facts, id: ElementId): CardCounts {
  const own = map.elements.get(id)
  const links = new Set<string>()
  const supports = new Set<ElementId>()
  const supportedBy = new Set<ElementId>()
  const leads = new Set<ElementId>()
  for (const [hop, steps] of own && isAlive(own) ? index.hops(id) : []) {
    const relation = hop.replace(/^\^/, '')
    const matrices = map.framework.matrices.filter((matrix) => matrix.direct.includes(relation))
    for (const step of steps.values()) {
      links.add(step.link.id)
      const other = map.elements.get(step.to)
      if (!own || !other) continue
      const isParty = kindOf(map.framework, other.kind)?.archetype === 'party'
      if (isParty) leads.add(other.id)
      for (const matrix of matrices) {
        const isRow = matrix.rows === own.kind && matrix.columns === other.kind
        const isColumn = matrix.columns === own.kind && matrix.rows === other.kind
        // In a matrix of one kind by itself, the direction of the link tells who supports whom.
        if (isRow && !(isColumn && hop.startsWith('^'))) supports.add(other.id)
        if (isColumn && !isParty && !(isRow && !hop.startsWith('^'))) supportedBy.add(other.id)
      }
    }
  }
  return { links: links.size, supports: supports.size, supportedBy: supportedBy.size, leads: sorted(leads) }

  function sorted(ids: ReadonlySet<ElementId>): ElementId[] {
    const elements = [...ids].flatMap((other) => map.elements.get(other) ?? [])
    return elements.sort(byCode).map((element) => element.id)
  }
}
