import { BASES, type Basis, type ElementId, type Hop, type LinkId, onceOf } from '../../model/index.ts'
import type { LinkGraph } from '../../queries/index.ts'

/** A way of some links from one element to another. */
export interface OnwardWay {
  readonly to: ElementId
  /** The elements after the first, the last with them. */
  readonly visits: readonly ElementId[]
  readonly links: readonly LinkId[]
  readonly basis: Basis
}

/**
 * The ways of a hop that is made once or more, past none of the elements visited before. There can be more ways through
 * a net than anyone can count, so of those to one element only the shortest is told, for each basis that makes a shorter
 * one possible: a stated way is not passed over for an assumed short cut. Of equally short ones it is the first by ids.
 */
export function onwardWays(
  index: LinkGraph,
  from: ElementId,
  hop: Hop,
  visited: readonly ElementId[],
): OnwardWay[] {
  const found = new Map<string, OnwardWay>()
  for (const basis of BASES) {
    for (const way of shortestWays(index, from, onceOf(hop), visited, basis))
      found.set(`${way.to} ${way.links.join(' ')}`, way)
  }
  return [...found.values()]
}

/** To each element one way, over links that are at least so well founded. */
function shortestWays(
  index: LinkGraph,
  from: ElementId,
  hop: Hop,
  visited: readonly ElementId[],
  least: Basis,
): OnwardWay[] {
  const seen = new Set([from, ...visited])
  const found: OnwardWay[] = []
  let edge: readonly OnwardWay[] = [{ to: from, visits: [], links: [], basis: 'stated' }]
  while (edge.length > 0) {
    const next = new Map<ElementId, OnwardWay>()
    for (const way of edge) {
      for (const { link, to } of index.steps(way.to, hop)) {
        if (seen.has(to) || BASES.indexOf(link.basis) > BASES.indexOf(least)) continue
        const longer: OnwardWay = {
          to,
          visits: [...way.visits, to],
          links: [...way.links, link.id],
          basis: weaker(way.basis, link.basis),
        }
        const former = next.get(to)
        if (!former || isFirst(longer.links, former.links)) next.set(to, longer)
      }
    }
    for (const id of next.keys()) seen.add(id)
    edge = [...next.values()]
    found.push(...edge)
  }
  return found
}

function isFirst(a: readonly string[], b: readonly string[]): boolean {
  const at = a.findIndex((id, place) => id !== b[place])
  return at >= 0 && (a[at] ?? '') < (b[at] ?? '')
}

export const weaker = (a: Basis, b: Basis): Basis => (BASES.indexOf(a) > BASES.indexOf(b) ? a : b)
