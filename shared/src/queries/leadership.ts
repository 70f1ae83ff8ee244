import {
  byCode,
  type Element,
  type ElementId,
  isAlive,
  type Kind,
  kindOf,
  type LinkId,
  type StrategyMap,
} from '../model/index.ts'
import { linkIndexOf } from './graph/index.ts'

/** Who answers for what: every counted link between a person or body and something that is neither. */
export interface Leadership {
  /** The kind that leads, or undefined in a framework that has none. */
  readonly kind: Kind | undefined
  /** Those who lead anything, in the order of their codes. */
  readonly leads: readonly Element[]
  leadsOf(id: ElementId): readonly Element[]
  ledBy(id: ElementId): readonly Element[]
}

export function leadership(map: StrategyMap): Leadership {
  const leadsOf = new Map<ElementId, Element[]>()
  const ledBy = new Map<ElementId, Element[]>()
  for (const { party, thing } of leadingLinks(map)) {
    push(leadsOf, thing.id, party)
    push(ledBy, party.id, thing)
  }
  return {
    kind: map.framework.kinds.find((kind) => kind.archetype === 'party'),
    leads: [...ledBy.keys()]
      .map((id) => map.elements.get(id) as Element)
      .filter(isAlive)
      .sort(byCode),
    leadsOf: (id) => leadsOf.get(id)?.sort(byCode) ?? [],
    ledBy: (id) => ledBy.get(id)?.sort(byCode) ?? [],
  }
}

/** Links that count and have a person or body at one end only, whichever end that is; in the order of the map. */
export function* leadingLinks(map: StrategyMap): Generator<{ id: LinkId; party: Element; thing: Element }> {
  const { joined } = linkIndexOf(map)
  for (const id of map.links.keys()) {
    const ends = joined.get(id)
    const from = ends && map.elements.get(ends.from)
    const to = ends && map.elements.get(ends.to)
    if (!from || !to || isParty(map, from) === isParty(map, to)) continue
    yield isParty(map, from) ? { id, party: from, thing: to } : { id, party: to, thing: from }
  }
}

export const isParty = (map: StrategyMap, element: Element): boolean =>
  kindOf(map.framework, element.kind)?.archetype === 'party'

function push(into: Map<ElementId, Element[]>, key: ElementId, element: Element): void {
  const there = into.get(key)
  if (!there) into.set(key, [element])
  else if (!there.includes(element)) there.push(element)
}
