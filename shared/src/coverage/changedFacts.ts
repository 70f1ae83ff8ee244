import {
  type ElementId,
  type LinkId,
  type ObservationId,
  relationOf,
  type StrategyMap,
} from '../model/index.ts'
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
  observations: Iterable<ObservationId>,
): Generator<ReadFact> {
  for (const id of elements) yield elementFact(id)
  for (const id of observations) {
    const [was, is] = [before.observations.get(id), after.observations.get(id)]
    if (was === is) continue
    if (was) yield elementFact(was.element)
    if (is) yield elementFact(is.element)
  }
}
