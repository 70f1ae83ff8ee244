import {
  type Element,
  type ElementId,
  type FieldId,
  type FieldValue,
  type Hop,
  isAlive,
  type Observation,
  type StrategyMap,
} from '../../model/index.ts'
import { type LinkGraph, linkIndexOf, type Step } from './linkIndex.ts'

/**
 * How a question looks at a map. Whoever answers questions again after a change hands in a look of their own that notes
 * what was read; so a question must read elements, links and values through it and nowhere else.
 */
export interface MapLook {
  readonly map: StrategyMap
  element(id: ElementId): Element | undefined
  steps(from: ElementId, hop: Hop): Iterable<Step>
  value(element: Element, field: FieldId): FieldValue | undefined
  /** What was observed of a field, the latest last. */
  observed(element: Element, field: FieldId): readonly Observation[]
}

/** A look that notes nothing. */
export const lookAt = (map: StrategyMap, index: LinkGraph = linkIndexOf(map)): MapLook => ({
  map,
  element: (id) => map.elements.get(id),
  steps: (from, hop) => index.steps(from, hop),
  value: (element, field) => element.fields[field],
  observed: (element, field) => observationsOf(map, element.id, field),
})

const byElement = new WeakMap<StrategyMap['observations'], Map<ElementId, Observation[]>>()

/** By element, once for each value of the observations. */
function observationsOf(map: StrategyMap, element: ElementId, field: FieldId): readonly Observation[] {
  let index = byElement.get(map.observations)
  if (!index) {
    index = Map.groupBy(map.observations.values(), (each) => each.element)
    byElement.set(map.observations, index)
  }
  return (index.get(element) ?? [])
    .filter((each) => each.field === field && isAlive(each))
    .sort((a, b) => (a.asAt < b.asAt ? -1 : a.asAt > b.asAt ? 1 : a.at - b.at))
}
