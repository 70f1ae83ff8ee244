import type { ElementId, LinkId, RelationId, StrategyMap } from '../../model/index.ts'
import { entry, type LinkGraph } from '../../queries/index.ts'
import { listed, nameOf } from '../matrix/index.ts'
import type { BareFinding } from './finding.ts'

/** The most elements that the sentence names; the rest are counted. */
const NAMED_MAX = 5

type Slot = readonly [slot: string, findings: readonly BareFinding[]]

/**
 * Circles in relations that are to have none. One person is refused to close one; two people can do so between them, and
 * then both links stay and this says so. A circle is everything from which one comes back to it, whatever way was closed
 * last, so it is the same for everyone.
 */
export class CycleBook {
  readonly #relations: readonly RelationId[]
  /** Each element of a circle with the key of the circle, by relation. */
  readonly #circleOf = new Map<RelationId, Map<ElementId, string>>()
  readonly #circles = new Map<string, readonly ElementId[]>()

  constructor(map: StrategyMap) {
    this.#relations = map.framework.relations.filter(({ acyclic }) => acyclic).map(({ id }) => id)
  }

  /** Looks for circles at these elements: the ends of links that came or went, and whatever is named otherwise now. */
  *look(map: StrategyMap, index: LinkGraph, elements: ReadonlySet<ElementId>): Generator<Slot> {
    for (const relation of this.#relations) {
      const circleOf = entry(this.#circleOf, relation, () => new Map<ElementId, string>())
      const asked = new Set(elements)
      const stale = new Set<string>()
      for (const id of elements) {
        const key = circleOf.get(id)
        if (key !== undefined) stale.add(key)
      }
      for (const key of stale) {
        for (const id of this.#circles.get(key) ?? []) asked.add(id)
      }
      const done = new Set<ElementId>()
      const found = new Map<string, readonly ElementId[]>()
      for (const id of asked) {
        if (done.has(id)) continue
        const circle = circleAt(index, relation, id)
        for (const each of circle) done.add(each)
        if (circle.length < 2) continue
        const sorted = circle.sort()
        found.set(`circle ${relation} ${sorted[0]}`, sorted)
        for (const each of sorted) {
          const former = circleOf.get(each)
          if (former !== undefined) stale.add(former)
        }
      }
      for (const key of stale) {
        for (const id of this.#circles.get(key) ?? []) circleOf.delete(id)
        this.#circles.delete(key)
        if (!found.has(key)) yield [key, []]
      }
      for (const [key, circle] of found) {
        this.#circles.set(key, circle)
        for (const id of circle) circleOf.set(id, key)
        yield [key, [circleFinding(map, index, relation, circle)]]
      }
    }
  }
}

/** Everything that can be reached from an element and from which it can be reached, itself among it; else nothing. */
function circleAt(index: LinkGraph, relation: RelationId, id: ElementId): ElementId[] {
  if (!comesBack(index, relation, id)) return []
  const onward = reached(index, id, relation)
  const back = reached(index, id, `^${relation}`)
  return [...onward].filter((each) => back.has(each))
}

/** Goes on and back by turns, so that it costs no more than twice the shorter of the two. */
function comesBack(index: LinkGraph, relation: RelationId, id: ElementId): boolean {
  const sides = [walk(index, id, relation), walk(index, id, `^${relation}`)]
  for (;;) {
    for (const side of sides) {
      const next = side.next()
      if (next.done) return false
      if (next.value === id) return true
    }
  }
}

function* walk(index: LinkGraph, from: ElementId, hop: RelationId | `^${RelationId}`): Generator<ElementId> {
  const seen = new Set<ElementId>()
  const open = [from]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { to } of index.steps(at, hop)) {
      if (seen.has(to)) continue
      seen.add(to)
      yield to
      open.push(to)
    }
  }
}

const reached = (index: LinkGraph, from: ElementId, hop: RelationId | `^${RelationId}`): Set<ElementId> =>
  new Set(walk(index, from, hop))

function circleFinding(
  map: StrategyMap,
  index: LinkGraph,
  relation: RelationId,
  circle: readonly ElementId[],
): BareFinding {
  const members = new Set(circle)
  const links = new Set<LinkId>()
  for (const id of circle)
    for (const { link, to } of index.steps(id, relation)) if (members.has(to)) links.add(link.id)
  const named = circle.slice(0, NAMED_MAX).map((id) => nameOf(map, id))
  if (circle.length > NAMED_MAX) named.push(`${circle.length - NAMED_MAX} more`)
  const label = map.framework.relations.find(({ id }) => id === relation)?.label ?? relation
  return {
    id: `relation-cycle:${relation}:${circle[0]}`,
    code: 'relation-cycle',
    severity: 'risk',
    sentence: `${listed(named)} go round in a circle: by "${label}" one comes back to where one began.`,
    advice:
      'Delete the link that does not belong; both were kept, since two people may have made them at once.',
    relation,
    elements: circle,
    links: [...links].sort(),
  }
}
