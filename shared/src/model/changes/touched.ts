import type { ElementId, LinkId, ObservationId } from '../id.ts'
import type { Touched } from '../strategyMap.ts'
import type { Change } from './change.ts'
import type { TouchedSets } from './definition.ts'
import { definitionOf } from './registry.ts'

/** What a change can alter. The document binding reports the same for what arrives from others. */
export function touchedBy(change: Change): Touched {
  const touched: TouchedSets = {
    elements: new Set<ElementId>(),
    links: new Set<LinkId>(),
    assessments: new Set<string>(),
    views: new Set<string>(),
    accepted: new Set<string>(),
    observations: new Set<ObservationId>(),
    about: false,
    framework: false,
  }
  const add = (part: Change): void =>
    part.type === 'batch' ? part.changes.forEach(add) : definitionOf(part).touch(touched, part)
  add(change)
  return touched
}
