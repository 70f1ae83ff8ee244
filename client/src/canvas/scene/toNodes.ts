import { cardText } from '@golden-thread/shared/cards'
import { type CardLines, cardLines, type KindSign, type Rect } from '@golden-thread/shared/drawing'
import type { Element, ElementId, FieldId, Kind, KindId, Position } from '@golden-thread/shared/model'
import type { StatusShown } from '@golden-thread/shared/queries'
import { text } from '../text/index.ts'
import type { CardFacts } from './cardFacts.ts'
import { type CardStatus, type DraftCard, shadeOf, statusOf, type WhatIfState } from './cardLook.ts'
import type { Focus } from './focus.ts'
import { type CardData, type CardNode, DRAFT_ID, handlesOf, type PeerMark } from './nodeTypes.ts'

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
  readonly focus: Focus | null
  readonly mayEdit: boolean
  readonly shade: FieldId | null
  readonly whatIfStates: ReadonlyMap<ElementId, WhatIfState>
  /** In the place of the value that the view filter shows, while the map is looked at as at a date. */
  readonly statuses: ReadonlyMap<ElementId, StatusShown> | null
}

export interface CardSource {
  readonly elements: readonly Element[]
  readonly rects: ReadonlyMap<ElementId, Rect>
  readonly chips: ReadonlySet<ElementId>
  readonly signOf: (kind: KindId) => KindSign
  readonly facts: ReadonlyMap<ElementId, CardFacts>
  readonly kinds: ReadonlyMap<string, Kind>
}

const NO_FACTS: CardFacts = {
  leads: '',
  support: null,
  tags: [],
  chips: [],
  counts: '',
  severity: null,
  finding: '',
}

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
  const add = (element: Element): void => {
    const rect = source.rects.get(element.id)
    // What is a badge or hidden has no card of its own.
    if (!rect) return
    const old = before.get(element.id)
    const node = cardNode(old, element, rect, source, overlay)
    if (node !== old) same = false
    next.set(element.id, node)
  }
  for (const element of source.elements) add(element)
  if (overlay.draft) add(overlay.draft.element)
  return same && next.size === before.size ? before : next
}

/** Above every card, also those that are selected (React Flow adds 1,000 to them). */
const LIFTED_Z = 1100

function cardNode(
  old: CardNode | undefined,
  element: Element,
  rect: Rect,
  source: CardSource,
  overlay: Overlay,
): CardNode {
  const draft = element.id === DRAFT_ID
  const position = overlay.dragged.get(element.id) ?? rect
  const facts = source.facts.get(element.id) ?? NO_FACTS
  const sign = source.signOf(element.kind)
  const status = statusOf(overlay.statuses?.get(element.id))
  const data = cardData(old?.data, {
    element,
    kind: source.kinds.get(element.kind),
    facts,
    lines: linesOf(old, element, facts, rect, source, status),
    hue: sign.hue,
    sign,
    chip: source.chips.has(element.id),
    near: overlay.focus?.cards.has(element.id) ?? false,
    peer: overlay.peers.get(element.id) ?? null,
    dim: !draft && overlay.matches !== null && !overlay.matches.has(element.id),
    whatIfState: overlay.whatIfStates.get(element.id) ?? null,
    shade: shadeOf(element, source.kinds.get(element.kind), overlay.shade),
    status,
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
    old.position.y === position.y &&
    old.width === rect.width &&
    old.height === rect.height
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
    width: rect.width,
    height: rect.height,
    measured: { width: rect.width, height: rect.height },
    handles: handlesOf(rect.width, rect.height),
    draggable: overlay.mayEdit && !draft,
    connectable: overlay.mayEdit && !draft,
  }
}

function linesOf(
  old: CardNode | undefined,
  element: Element,
  facts: CardFacts,
  rect: Rect,
  { chips }: CardSource,
  status: CardStatus | null,
): CardLines {
  const sameSize = old?.width === rect.width && old.height === rect.height
  const sameStatus = old?.data.status?.words === status?.words
  if (old?.data.lines && sameSize && sameStatus && old.data.element === element && old.data.facts === facts)
    return old.data.lines
  const chip = chips.has(element.id)
  // While a date is looked at, the status has the last line of the card for itself.
  if (status && !chip)
    return cardLines(rect, {
      code: element.code,
      title: element.title || text.untitled,
      badge: '',
      tags: [status.words],
      chips: [],
      support: '',
      bars: 0,
    })
  return cardLines(rect, {
    code: element.code,
    title: element.title || text.untitled,
    badge: chip ? '' : facts.leads,
    tags: chip ? [] : facts.tags.map(({ words }) => words),
    chips: chip ? [] : facts.chips,
    support: facts.support && !chip ? cardText.support(facts.support) : '',
    bars: facts.support ? facts.support.stated + facts.support.inferred : 0,
  })
}

const COMPARED = [
  'element',
  'kind',
  'facts',
  'lines',
  'sign',
  'chip',
  'near',
  'dim',
  'whatIfState',
  'active',
  'renaming',
  'mayEdit',
  'draft',
] as const

function cardData(old: CardData | undefined, next: CardData): CardData {
  if (!old || COMPARED.some((key) => old[key] !== next[key])) return next
  return samePeer(old.peer, next.peer) &&
    old.shade?.word === next.shade?.word &&
    old.status?.spoken === next.status?.spoken
    ? old
    : next
}

const samePeer = (a: PeerMark | null, b: PeerMark | null): boolean =>
  a === b || (!!a && !!b && a.name === b.name && a.colour === b.colour && a.editing === b.editing)
