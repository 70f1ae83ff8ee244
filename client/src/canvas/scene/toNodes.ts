import type { Element, ElementId, End, FieldId, Kind, Position } from '@golden-thread/shared/model'
import type { GrowthChoice } from '@golden-thread/shared/queries'
import type { CardFacts } from './cardFacts.ts'
import type { Shade, WhatIfState } from './cardLook.ts'
import { CARD } from './geometry.ts'
import {
  CARD_HANDLES,
  CARD_MEASURED,
  type CardData,
  type CardNode,
  DRAFT_ID,
  type PeerMark,
} from './nodeTypes.ts'

/** What lies over the map on this screen alone: none of it is in the document. */
export interface Overlay {
  readonly selected: ReadonlySet<ElementId>
  /** Where the cards that are being dragged are just now, mine and others'. Mine win. */
  readonly dragged: ReadonlyMap<ElementId, Position>
  readonly peers: ReadonlyMap<ElementId, PeerMark>
  readonly active: ElementId | null
  readonly renaming: ElementId | null
  /** The elements that stay bright, or null for all. */
  readonly matches: ReadonlySet<ElementId> | null
  readonly draft: DraftCard | null
  readonly mayEdit: boolean
  readonly shade: FieldId | null
  readonly whatIfStates: ReadonlyMap<ElementId, WhatIfState>
}

/** A card that was asked for and has no name yet. Its element has the id `DRAFT_ID` until then. */
export interface DraftCard {
  readonly element: Element
  readonly position: Position
  /** What it will hang on, when a link was dropped in empty space. */
  readonly growth?: { readonly from: End; readonly choice: GrowthChoice }
}

export interface CardSource {
  readonly elements: readonly Element[]
  readonly positions: ReadonlyMap<ElementId, Position>
  readonly facts: ReadonlyMap<ElementId, CardFacts>
  readonly kinds: ReadonlyMap<string, Kind>
}

const NO_FACTS: CardFacts = { leads: '', counts: '', severity: null, finding: '' }

/**
 * A card for each element, by id. A node whose element, place and overlay are as before is the same object as
 * before, and so is the `data` of one that only moved or was only selected: React Flow draws again what has a new
 * identity, and nothing else. The map itself is the same object when nothing at all changed.
 */
export function toNodes(
  before: ReadonlyMap<ElementId, CardNode>,
  source: CardSource,
  overlay: Overlay,
): ReadonlyMap<ElementId, CardNode> {
  const next = new Map<ElementId, CardNode>()
  let same = true
  for (const element of source.elements) {
    const old = before.get(element.id)
    const node = cardNode(old, element, placeOf(element.id, source, overlay), source, overlay)
    if (node !== old) same = false
    next.set(element.id, node)
  }
  if (overlay.draft) {
    const old = before.get(DRAFT_ID)
    const node = cardNode(old, overlay.draft.element, overlay.draft.position, source, overlay)
    if (node !== old) same = false
    next.set(DRAFT_ID, node)
  }
  return same && next.size === before.size ? before : next
}

/** Above every card, also those that are selected (React Flow adds 1,000 to them). */
const LIFTED_Z = 1100

const ORIGIN: Position = { x: 0, y: 0 }

const placeOf = (id: ElementId, source: CardSource, overlay: Overlay): Position =>
  overlay.dragged.get(id) ?? source.positions.get(id) ?? ORIGIN

function cardNode(
  old: CardNode | undefined,
  element: Element,
  position: Position,
  source: CardSource,
  overlay: Overlay,
): CardNode {
  const draft = element.id === DRAFT_ID
  const data = cardData(old?.data, {
    element,
    kind: source.kinds.get(element.kind),
    facts: source.facts.get(element.id) ?? NO_FACTS,
    peer: overlay.peers.get(element.id) ?? null,
    dim: !draft && overlay.matches !== null && !overlay.matches.has(element.id),
    whatIfState: overlay.whatIfStates.get(element.id) ?? null,
    shade: shadeOf(element, source.kinds.get(element.kind), overlay.shade),
    active: overlay.active === element.id,
    renaming: draft || overlay.renaming === element.id,
    mayEdit: overlay.mayEdit,
    draft,
  })
  const selected = overlay.selected.has(element.id)
  const zIndex = draft || overlay.dragged.has(element.id) ? LIFTED_Z : 0
  if (
    old &&
    old.data === data &&
    old.selected === selected &&
    old.zIndex === zIndex &&
    old.position.x === position.x &&
    old.position.y === position.y
  ) {
    return old
  }
  return {
    id: element.id,
    type: 'card',
    position: { x: position.x, y: position.y },
    data,
    selected,
    zIndex,
    width: CARD.width,
    height: CARD.height,
    measured: CARD_MEASURED,
    handles: CARD_HANDLES,
    draggable: overlay.mayEdit && !draft,
    connectable: overlay.mayEdit && !draft,
  }
}

const COMPARED = [
  'element',
  'kind',
  'facts',
  'dim',
  'whatIfState',
  'active',
  'renaming',
  'mayEdit',
  'draft',
] as const

function cardData(old: CardData | undefined, next: CardData): CardData {
  if (!old || COMPARED.some((key) => old[key] !== next[key])) return next
  return samePeer(old.peer, next.peer) && old.shade?.word === next.shade?.word ? old : next
}

/** The value of an element's field of choices, or null where it has none. */
function shadeOf(element: Element, kind: Kind | undefined, field: FieldId | null): Shade | null {
  const value = field === null ? undefined : element.fields[field]
  if (typeof value !== 'string') return null
  const values = kind?.fields.find(({ id }) => id === field)?.values ?? []
  const place = values.indexOf(value)
  return place < 0 ? null : { word: value, place }
}

const samePeer = (a: PeerMark | null, b: PeerMark | null): boolean =>
  a === b || (!!a && !!b && a.name === b.name && a.colour === b.colour && a.editing === b.editing)
