import { type ElementId, type LinkId, relationOf, type StrategyMap } from '../model/index.ts'
import { elementFact, type LinkGraph, type ReadFact, stepsFact } from '../queries/index.ts'

/** The ways that these links make at their ends, as the index has them. Called before and after it takes them in. */
export function* stepsOfLinks(
  map: StrategyMap,
  index: LinkGraph,
  links: Iterable<LinkId>,
): Generator<ReadFact> {
  for (const id of links) {
    const joined = index.joined.get(id)
    if (!joined) continue
    const { relation } = joined.link
    yield stepsFact(joined.from, relation)
    yield stepsFact(joined.to, `^${relation}`)
    if (!relationOf(map.framework, relation)?.symmetric) continue
    yield stepsFact(joined.to, relation)
    yield stepsFact(joined.from, `^${relation}`)
  }
}

/** The elements that read differently, and those of which something else was observed. */
export function* elementFacts(
  before: StrategyMap,
  after: StrategyMap,
  elements: Iterable<ElementId>,
): Generator<ReadFact> {
  for (const id of elements) yield elementFact(id)
  if (before.observations === after.observations) return
  for (const [one, other] of [
    [before, after],
    [after, before],
  ] as const) {
    for (const [id, observation] of one.observations)
      if (other.observations.get(id) !== observation) yield elementFact(observation.element)
  }
}
