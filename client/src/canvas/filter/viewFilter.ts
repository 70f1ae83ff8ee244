import {
  aliveElements,
  type Basis,
  type ElementId,
  endElements,
  type FieldId,
  type KindId,
  type Link,
  type StrategyMap,
} from '@golden-thread/shared/model'
import { neighbourhood, type Way } from '@golden-thread/shared/queries'

/** What a reader looks at, and what stands back. It is a view of one's own: it never touches the map. */
export interface ViewFilter {
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

export const NO_FILTER: ViewFilter = {
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

/** True when everything is drawn as it is without a view filter. */
export const isUnfiltered = (filter: ViewFilter): boolean =>
  !narrows(filter) && filter.lines === 'basis' && filter.shade === null

/** True when a part of the map stands back or is hidden. */
export const narrows = (filter: ViewFilter): boolean =>
  filter.hideLinks || filter.hiddenBases.size > 0 || narrowsCards(filter)

const narrowsCards = (filter: ViewFilter): boolean =>
  filter.around !== null ||
  filter.lead !== null ||
  filter.findingsOnly ||
  filter.only !== null ||
  filter.hiddenKinds.size > 0

/** The elements that stay bright, or null when all of them do. */
export function matchingElements(
  map: StrategyMap,
  filter: ViewFilter,
  found: ReadonlySet<ElementId>,
): ReadonlySet<ElementId> | null {
  if (!narrowsCards(filter)) return null
  const near = filter.around && neighbourhood(map, filter.around.id, filter.around.steps, filter.around.way)
  const led = filter.lead && neighbourhood(map, filter.lead, 1, 'both')
  const matches = new Set<ElementId>()
  for (const { id, kind, fields } of aliveElements(map)) {
    if (filter.hiddenKinds.has(kind) && filter.around?.id !== id) continue
    if (near && !near.has(id)) continue
    if (led && !led.has(id)) continue
    if (filter.findingsOnly && !found.has(id)) continue
    if (filter.only && fields[filter.only.field] !== filter.only.value) continue
    matches.add(id)
  }
  return matches
}

export const linkMatches = (
  filter: ViewFilter,
  matches: ReadonlySet<ElementId> | null,
  link: Link,
): boolean =>
  !filter.hiddenBases.has(link.basis) && endMatches(matches, link.from) && endMatches(matches, link.to)

const endMatches = (matches: ReadonlySet<ElementId> | null, end: Link['from']): boolean =>
  matches === null || 'kind' in end || endElements(end).some((id) => matches.has(id))
