import {
  countsLink,
  type ElementId,
  type Hop,
  isAlive,
  isCollective,
  type Link,
  type LinkId,
  type StrategyMap,
} from '../model/index.ts'

/** One way out of an element along a link that counts. */
export interface Step {
  readonly link: Link
  readonly to: ElementId
}

/** A link that counts and joins two elements, not a whole kind. */
export interface Joined {
  readonly link: Link
  readonly from: ElementId
  readonly to: ElementId
}

/**
 * The links of a map by the elements they touch, so that a question about one element costs its own links and not
 * the map's. It is kept up to date link by link: `remove` what a link was, then `add` what it is.
 */
export class LinkIndex {
  /** Links that count and join two elements. Collective claims never get in here, so no path can run over one. */
  readonly joined = new Map<LinkId, Joined>()
  /** Links that count and have a whole kind at one end or at both. */
  readonly claims = new Map<LinkId, Link>()
  readonly #steps = new Map<ElementId, Map<Hop, Map<LinkId, Step>>>()
  /** Every link that is not deleted, by the elements at its ends, whether these exist or not. */
  readonly #touching = new Map<ElementId, Set<LinkId>>()

  constructor(map: StrategyMap) {
    for (const link of map.links.values()) this.add(map, link)
  }

  add(map: StrategyMap, link: Link): void {
    if (!isAlive(link)) return
    for (const end of [link.from, link.to]) {
      if ('element' in end) entry(this.#touching, end.element, () => new Set<LinkId>()).add(link.id)
    }
    if (!countsLink(map, link)) return
    if (isCollective(link) || 'kind' in link.from || 'kind' in link.to) {
      this.claims.set(link.id, link)
      return
    }
    const from = link.from.element
    const to = link.to.element
    this.joined.set(link.id, { link, from, to })
    this.#addStep(from, link.relation, { link, to })
    this.#addStep(to, `^${link.relation}`, { link, to: from })
  }

  remove(link: Link): void {
    for (const end of [link.from, link.to]) {
      if ('element' in end) this.#touching.get(end.element)?.delete(link.id)
    }
    this.claims.delete(link.id)
    const joined = this.joined.get(link.id)
    if (!joined) return
    this.joined.delete(link.id)
    this.#steps.get(joined.from)?.get(joined.link.relation)?.delete(link.id)
    this.#steps.get(joined.to)?.get(`^${joined.link.relation}`)?.delete(link.id)
  }

  /** The counted ways out of an element by one hop. */
  steps(from: ElementId, hop: Hop): Iterable<Step> {
    return this.#steps.get(from)?.get(hop)?.values() ?? NO_STEPS
  }

  /** All counted ways out of an element, by hop. */
  hops(from: ElementId): ReadonlyMap<Hop, ReadonlyMap<LinkId, Step>> {
    return this.#steps.get(from) ?? NO_HOPS
  }

  /** Every link with this element at an end that is not deleted, counted or not. */
  touching(id: ElementId): Iterable<LinkId> {
    return this.#touching.get(id) ?? NO_LINKS
  }

  #addStep(from: ElementId, hop: Hop, step: Step): void {
    const hops = entry(this.#steps, from, () => new Map<Hop, Map<LinkId, Step>>())
    entry(hops, hop, () => new Map<LinkId, Step>()).set(step.link.id, step)
  }
}

/** The same hop in the other direction. */
export const reverse = (hop: Hop): Hop => (hop.startsWith('^') ? hop.slice(1) : `^${hop}`)

/** The value under a key, made on first use. */
export function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}

const NO_STEPS: readonly Step[] = []
const NO_LINKS: readonly LinkId[] = []
const NO_HOPS: ReadonlyMap<Hop, ReadonlyMap<LinkId, Step>> = new Map()
