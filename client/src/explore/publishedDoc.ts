import { createMapDoc, type DocEvent, type MapDoc } from '@golden-thread/shared/document'
import { emptyMap, type StrategyMap, type Touched } from '@golden-thread/shared/model'
import { refuse } from '@golden-thread/shared/result'

/** A map that is shown and not shared: each state of it comes whole, and nothing can be written into it. */
export interface PublishedDoc extends MapDoc {
  show(map: StrategyMap): void
}

export function createPublishedDoc(): PublishedDoc {
  const document = createMapDoc()
  const listeners = new Set<(event: DocEvent) => void>()
  const { framework } = document.current().map
  let reading = { ...document.current(), map: emptyMap(framework, '') }
  return {
    ...document,
    current: () => reading,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    write: () => refuse({ code: 'document-newer' }),
    authorOf: () => undefined,
    show(map) {
      const before = reading.map
      reading = { ...reading, map: sharing(before, map) }
      const touched = touchedBetween(before, reading.map)
      for (const listener of [...listeners]) listener({ touched, origin: 'remote' })
    },
  }
}

/** The later state, with every part that reads as it did before being the very same: what did not change is not drawn again. */
function sharing(before: StrategyMap, after: StrategyMap): StrategyMap {
  return {
    ...after,
    framework: same(before.framework, after.framework),
    elements: sharedEntries(before.elements, after.elements),
    links: sharedEntries(before.links, after.links),
    assessments: sharedEntries(before.assessments, after.assessments),
    accepted: sharedEntries(before.accepted, after.accepted),
    observations: sharedEntries(before.observations, after.observations),
  }
}

const same = <Part>(before: Part | undefined, after: Part): Part =>
  before !== undefined && JSON.stringify(before) === JSON.stringify(after) ? before : after

const sharedEntries = <Id, Part>(
  before: ReadonlyMap<Id, Part>,
  after: ReadonlyMap<Id, Part>,
): Map<Id, Part> => new Map([...after].map(([id, part]) => [id, same(before.get(id), part)]))

const touchedBetween = (before: StrategyMap, after: StrategyMap): Touched => ({
  elements: differing(before.elements, after.elements),
  links: differing(before.links, after.links),
  assessments: differing(before.assessments, after.assessments),
  views: new Set(),
  accepted: differing(before.accepted, after.accepted),
  observations: differing(before.observations, after.observations),
  about: before.title !== after.title || before.about !== after.about,
  // A part that is gone altogether is no case of one map that is drawn in: then all is worked out anew.
  framework:
    before.framework !== after.framework ||
    [...before.elements.keys()].some((id) => !after.elements.has(id)) ||
    [...before.links.keys()].some((id) => !after.links.has(id)),
})

const differing = <Id>(before: ReadonlyMap<Id, unknown>, after: ReadonlyMap<Id, unknown>): Set<Id> =>
  new Set([...before.keys(), ...after.keys()].filter((id) => before.get(id) !== after.get(id)))
