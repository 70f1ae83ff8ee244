import {
  countsLink,
  type ElementId,
  type End,
  endElements,
  endKey,
  type Framework,
  type Hop,
  isAlive,
  type Link,
  type LinkId,
  relationOf,
  type StrategyMap,
  showsLink,
} from '../../model/index.ts'
import { entry } from './entry.ts'

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

/** What an index can be asked. */
export interface LinkGraph {
  /** Of the map that it answers for. */
  readonly framework: Framework
  /** Links that count and join two elements. Collective claims never get in here, so no path can run over one. */
  readonly joined: ReadonlyMap<LinkId, Joined>
  /** Links that count and have a whole kind, or some elements together, at one end or at both. */
  readonly claims: ReadonlyMap<LinkId, Link>
  /** The counted ways out of an element by one hop. */
  steps(from: ElementId, hop: Hop): Iterable<Step>
  /** All counted ways out of an element, by hop. */
  hops(from: ElementId): ReadonlyMap<Hop, ReadonlyMap<LinkId, Step>>
  /** Every link with this element at an end that is not deleted, counted or not. */
  touching(id: ElementId): Iterable<LinkId>
  /** The links that show at an end, by their ids; the same list until one of them comes, goes or changes. */
  at(end: End): readonly Link[]
}

/**
 * The links of a map by the elements they touch, so that a question about one element costs its own links and not
 * the map's. It is kept up to date link by link: `remove` what a link was, then `add` what it is.
 */
export class LinkIndex implements LinkGraph {
  readonly joined = new Map<LinkId, Joined>()
  readonly claims = new Map<LinkId, Link>()
  readonly #steps = new Map<ElementId, Map<Hop, Map<LinkId, Step>>>()
  /** Every link that is not deleted, by the keys of its ends, whether these exist or not. */
  readonly #touching = new Map<string, Set<LinkId>>()
  /** The links that show at an end, since somebody asked for them. */
  readonly #shown = new Map<string, readonly Link[]>()
  #map: StrategyMap

  constructor(map: StrategyMap) {
    this.#map = map
    for (const link of map.links.values()) this.add(map, link)
    this.standFor(map)
  }

  get framework(): Framework {
    return this.#map.framework
  }

  /**
   * From now on this index answers for `map`, to everyone who asks `linkIndexOf`. Whoever still holds the map before
   * it gets an index of its own.
   */
  standFor(map: StrategyMap): void {
    if (indices.get(this.#map) === this) indices.delete(this.#map)
    this.#map = map
    indices.set(map, this)
  }

  add(map: StrategyMap, link: Link): void {
    if (!isAlive(link)) return
    for (const key of keysOf(link)) {
      entry(this.#touching, key, () => new Set<LinkId>()).add(link.id)
      this.#shown.delete(key)
    }
    if (!countsLink(map, link)) return
    if (!('element' in link.from && 'element' in link.to)) {
      this.claims.set(link.id, link)
      return
    }
    const from = link.from.element
    const to = link.to.element
    this.joined.set(link.id, { link, from, to })
    for (const [at, hop, other] of this.#ways(link, from, to)) this.#addStep(at, hop, { link, to: other })
  }

  remove(link: Link): void {
    for (const key of keysOf(link)) {
      this.#touching.get(key)?.delete(link.id)
      this.#shown.delete(key)
    }
    this.claims.delete(link.id)
    const joined = this.joined.get(link.id)
    if (!joined) return
    this.joined.delete(link.id)
    for (const at of [joined.from, joined.to]) {
      for (const hop of [joined.link.relation, `^${joined.link.relation}` as const])
        this.#steps.get(at)?.get(hop)?.delete(link.id)
    }
  }

  steps(from: ElementId, hop: Hop): Iterable<Step> {
    return this.#steps.get(from)?.get(hop)?.values() ?? NO_STEPS
  }

  hops(from: ElementId): ReadonlyMap<Hop, ReadonlyMap<LinkId, Step>> {
    return this.#steps.get(from) ?? NO_HOPS
  }

  touching(id: ElementId): Iterable<LinkId> {
    return this.#touching.get(id) ?? NO_LINKS
  }

  at(end: End): readonly Link[] {
    const key = endKey(end)
    return entry(this.#shown, key, () =>
      [...(this.#touching.get(key) ?? NO_LINKS)]
        .sort()
        .flatMap((id) => this.#map.links.get(id) ?? [])
        .filter((link) => showsLink(this.#map, link)),
    )
  }

  /** A link of a symmetric relation is gone along in both directions, from both of its ends. */
  #ways({ relation }: Link, from: ElementId, to: ElementId): (readonly [ElementId, Hop, ElementId])[] {
    const back: Hop = `^${relation}`
    const once = [[from, relation, to] as const, [to, back, from] as const]
    if (!relationOf(this.#map.framework, relation)?.symmetric) return once
    return [...once, [to, relation, from] as const, [from, back, to] as const]
  }

  #addStep(from: ElementId, hop: Hop, step: Step): void {
    const hops = entry(this.#steps, from, () => new Map<Hop, Map<LinkId, Step>>())
    entry(hops, hop, () => new Map<LinkId, Step>()).set(step.link.id, step)
  }
}

/** Both ends, and each element that an end names together with others. */
const keysOf = ({ from, to }: Link): ReadonlySet<string> =>
  new Set([from, to].flatMap((end) => [endKey(end), ...endElements(end)]))

/** By the map that each answers for: coverage keeps that of the open map up to date, so that nobody builds another. */
const indices = new WeakMap<StrategyMap, LinkIndex>()

/** The links of a map: by the index that coverage keeps, or by one that is made on first use. */
export const linkIndexOf = (map: StrategyMap): LinkGraph => indices.get(map) ?? new LinkIndex(map)

const NO_STEPS: readonly Step[] = []
const NO_LINKS: readonly LinkId[] = []
const NO_HOPS: ReadonlyMap<Hop, ReadonlyMap<LinkId, Step>> = new Map()
