import type {
  Element,
  ElementId,
  FieldId,
  FieldValue,
  Hop,
  Observation,
  StrategyMap,
} from '../../model/index.ts'
import { currentValue, observationsOf } from '../time/index.ts'
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
  value: (element, field) => currentValue(map, element, field),
  observed: (element, field) => observationsOf(map, element.id, field),
})
