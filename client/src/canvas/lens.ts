import {
  aliveElements,
  type Basis,
  countsLink,
  type ElementId,
  type FieldId,
  type KindId,
  type Link,
  type StrategyMap,
  showsLink,
} from '@golden-thread/shared/model'

/** Which way to walk from the element in focus: towards what it supports, towards what supports it, or both. */
export type Way = 'both' | 'downstream' | 'upstream'

/** What a reader looks at, and what stands back. It is a view of one's own: it never touches the map. */
export interface Lens {
  readonly around: { readonly id: ElementId; readonly steps: number; readonly way: Way } | null
  readonly hideLinks: boolean
  readonly hiddenKinds: ReadonlySet<KindId>
  readonly hiddenBases: ReadonlySet<Basis>
  /** Only what hangs on this element: a lead, usually. */
  readonly lead: ElementId | null
  readonly findingsOnly: boolean
  /** Only what has this value in a field of choices: a status, usually. */
  readonly only: { readonly field: FieldId; readonly value: string } | null
  /** What is not looked at stands back, or is not drawn at all. */
  readonly rest: 'dim' | 'hide'
  /** What the lines of links tell. */
  readonly lines: 'basis' | 'strength'
  /** The field of choices whose value cards show, with a colour for each; null shows none. */
  readonly shade: FieldId | null
}

export const PLAIN_LENS: Lens = {
  around: null,
  hideLinks: false,
  hiddenKinds: new Set(),
  hiddenBases: new Set(),
  lead: null,
  findingsOnly: false,
  only: null,
  rest: 'dim',
  lines: 'basis',
  shade: null,
}

/** True when everything is drawn as it is without a lens. */
export const isPlain = (lens: Lens): boolean =>
  !narrows(lens) && lens.lines === 'basis' && lens.shade === null

/** True when a part of the map stands back or is hidden. */
export const narrows = (lens: Lens): boolean =>
  lens.hideLinks || lens.hiddenBases.size > 0 || narrowsCards(lens)

const narrowsCards = (lens: Lens): boolean =>
  lens.around !== null ||
  lens.lead !== null ||
  lens.findingsOnly ||
  lens.only !== null ||
  lens.hiddenKinds.size > 0

/** The elements that stay bright, or null when all of them do. */
export function inSight(
  map: StrategyMap,
  lens: Lens,
  found: ReadonlySet<ElementId>,
): ReadonlySet<ElementId> | null {
  if (!narrowsCards(lens)) return null
  const near = lens.around && neighbourhood(map, lens.around.id, lens.around.steps, lens.around.way)
  const led = lens.lead && neighbourhood(map, lens.lead, 1, 'both')
  const sight = new Set<ElementId>()
  for (const { id, kind, fields } of aliveElements(map)) {
    if (lens.hiddenKinds.has(kind) && lens.around?.id !== id) continue
    if (near && !near.has(id)) continue
    if (led && !led.has(id)) continue
    if (lens.findingsOnly && !found.has(id)) continue
    if (lens.only && fields[lens.only.field] !== lens.only.value) continue
    sight.add(id)
  }
  return sight
}

export const linkInSight = (lens: Lens, sight: ReadonlySet<ElementId> | null, link: Link): boolean =>
  !lens.hiddenBases.has(link.basis) && endInSight(sight, link.from) && endInSight(sight, link.to)

const endInSight = (sight: ReadonlySet<ElementId> | null, end: Link['from']): boolean =>
  sight === null || 'kind' in end || sight.has(end.element)

/** The elements at most so many links away, the first one with them. Links with a whole-kind end are not walked. */
export function neighbourhood(map: StrategyMap, start: ElementId, steps: number, way: Way): Set<ElementId> {
  const reached = new Set([start])
  let edge = new Set([start])
  for (let step = 0; step < steps && edge.size > 0; step += 1) {
    const next = new Set<ElementId>()
    for (const link of map.links.values()) {
      if (!('element' in link.from) || !('element' in link.to) || !countsLink(map, link)) continue
      const from = link.from.element
      const to = link.to.element
      if (way !== 'upstream' && edge.has(from) && !reached.has(to)) next.add(to)
      if (way !== 'downstream' && edge.has(to) && !reached.has(from)) next.add(from)
    }
    for (const id of next) reached.add(id)
    edge = next
  }
  return reached
}

/** The shown links that touch an element, in the order of the map. */
export function linksAt(map: StrategyMap, id: ElementId): Link[] {
  const found: Link[] = []
  for (const link of map.links.values()) {
    const touches =
      ('element' in link.from && link.from.element === id) || ('element' in link.to && link.to.element === id)
    if (touches && showsLink(map, link)) found.push(link)
  }
  return found
}
