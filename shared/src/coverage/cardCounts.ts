import {
  byCode,
  type Element,
  type ElementId,
  type Hop,
  isAlive,
  type Relation,
  relationIn,
  type StrategyMap,
} from '../model/index.ts'
import { hasRoles, isParty, leaderOf } from '../queries/index.ts'
import type { Facts } from './findings/index.ts'

/** What a card says of its element: "supports 2 · enabled by 1", led by Tim Godwin. */
export interface CardCounts {
  /** Links that count and join it to another element. */
  readonly links: number
  /** For each relation and side that it has links on, in the order of the framework; being led is left to `leads`. */
  readonly relations: readonly RelationCount[]
  /** The people linked to it, in the order of their codes. */
  readonly leads: readonly ElementId[]
}

export interface RelationCount {
  /** As the card says it: "supports", "supported by". */
  readonly words: string
  readonly count: number
}

export function countCard({ map, index }: Facts, id: ElementId): CardCounts {
  const own = map.elements.get(id)
  const links = new Set<string>()
  const leads = new Set<ElementId>()
  const counts = new Map<string, number>()
  for (const [hop, steps] of own && isAlive(own) ? index.hops(id) : []) {
    for (const step of steps.values()) {
      const other = map.elements.get(step.to)
      links.add(step.link.id)
      if (own && other && isLead(map, hop, own, other)) leads.add(other.id)
      else counts.set(hop, (counts.get(hop) ?? 0) + 1)
    }
  }
  const relations = map.framework.relations.flatMap((relation) => countsOf(relation, counts))
  return { links: links.size, relations, leads: sorted(leads) }

  function sorted(ids: ReadonlySet<ElementId>): ElementId[] {
    const elements = [...ids].flatMap((other) => map.elements.get(other) ?? [])
    return elements.sort(byCode).map((element) => element.id)
  }
}

/** Whom the card names as its lead. Before there were roles, every person or body that is linked to it. */
function isLead(map: StrategyMap, hop: Hop, own: Element, other: Element): boolean {
  if (!hasRoles(map.framework)) return isParty(map, other)
  return hop.startsWith('^') && leaderOf(map, relationIn(hop), other, own) === other
}

function countsOf({ id, label, inverse }: Relation, counts: ReadonlyMap<string, number>): RelationCount[] {
  const forward = counts.get(id) ?? 0
  const backward = counts.get(`^${id}`) ?? 0
  const sides =
    label === inverse
      ? [{ words: label, count: forward + backward }]
      : [
          { words: label, count: forward },
          { words: inverse.replace(/^is /, ''), count: backward },
        ]
  return sides.filter(({ count }) => count > 0)
}
