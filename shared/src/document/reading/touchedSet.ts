import type { ElementId, LinkId, ObservationId, Touched } from '../../model/index.ts'

/** A `Touched` that is still being filled. */
export interface TouchedSet extends Touched {
  readonly elements: Set<ElementId>
  readonly links: Set<LinkId>
  readonly assessments: Set<string>
  readonly views: Set<string>
  readonly accepted: Set<string>
  readonly observations: Set<ObservationId>
  about: boolean
  framework: boolean
}

export const nothingTouched = (): TouchedSet => ({
  elements: new Set(),
  links: new Set(),
  assessments: new Set(),
  views: new Set(),
  accepted: new Set(),
  observations: new Set(),
  about: false,
  framework: false,
})

export const touchesAnything = (touched: Touched): boolean =>
  touched.about ||
  touched.framework ||
  touched.elements.size > 0 ||
  touched.links.size > 0 ||
  touched.assessments.size > 0 ||
  touched.views.size > 0 ||
  touched.accepted.size > 0 ||
  touched.observations.size > 0

export function addTouched(into: TouchedSet, more: Touched): void {
  for (const id of more.elements) into.elements.add(id)
  for (const id of more.links) into.links.add(id)
  for (const key of more.assessments) into.assessments.add(key)
  for (const id of more.views) into.views.add(id)
  for (const id of more.accepted) into.accepted.add(id)
  for (const id of more.observations) into.observations.add(id)
  into.about ||= more.about
  into.framework ||= more.framework
}
