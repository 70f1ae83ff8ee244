import type { Finding } from '@golden-thread/shared/coverage'
import { place } from '@golden-thread/shared/layout'
import {
  aliveElements,
  type Element,
  type ElementId,
  type Kind,
  type Link,
  type LinkId,
  type Position,
  type StrategyMap,
} from '@golden-thread/shared/model'
import type { Peer, Selection, WhatIf } from '../../workspace/index.ts'
import { allFacts, type CardCounts, type CardFacts } from './cardFacts.ts'
import type { WhatIfState } from './cardLook.ts'
import { CARD, cardRect, overlaps, type Rect } from './geometry.ts'
import { type Lane, laneNodes, lanesOf } from './lanes.ts'
import { type BoardNode, type CardNode, DRAFT_ID, type LaneNode } from './nodeTypes.ts'
import { draggedNow, marksOf } from './peers.ts'
import type { Guide } from './snap.ts'
import { LARGE_CARDS, LARGE_LINKS, NEAR_MOST } from './thresholds.ts'
import { type LinkEdge, linksShown, toEdges } from './toEdges.ts'
import { type DraftCard, toNodes } from './toNodes.ts'
import { linkMatches, matchingElements, NO_FILTER, type ViewFilter } from './viewFilter.ts'

/** What belongs to this canvas on this screen, and to nobody else. */
export interface Local {
  readonly drag: ReadonlyMap<ElementId, Position>
  readonly guides: readonly Guide[]
  /** Node id of the card or lane that the keyboard is on. */
  readonly active: string | null
  readonly renaming: ElementId | null
  readonly draft: DraftCard | null
  readonly hoveredLink: LinkId | null
  /** The painted card under the pointer: it is mounted, so that it can be clicked and dragged like any other. */
  readonly hoveredCard: ElementId | null
  readonly filter: ViewFilter
  /** A layout that is shown and not applied yet. */
  readonly preview: ReadonlyMap<ElementId, Position> | null
  /** The part of the canvas whose cards are mounted when the map is large, or null for all of it. */
  readonly window: Rect | null
  /** Cards are too small to read, so they are painted and not mounted. */
  readonly overview: boolean
}

/** Everything that the canvas draws. What is unchanged keeps its identity from one scene to the next. */
export interface Scene {
  readonly map: StrategyMap
  readonly ready: boolean
  readonly elements: readonly Element[]
  readonly links: readonly Link[]
  readonly positions: ReadonlyMap<ElementId, Position>
  readonly lanes: readonly Lane[]
  readonly cards: ReadonlyMap<ElementId, CardNode>
  readonly heads: ReadonlyMap<string, LaneNode>
  readonly matches: ReadonlySet<ElementId> | null
  /** Cards that I or others are dragging: drawn by themselves, never painted with the rest. */
  readonly lifted: ReadonlySet<ElementId>
  /** What React Flow is given. */
  readonly nodes: BoardNode[]
  readonly edges: LinkEdge[]
  /** Too many cards or links to mount all of them. */
  readonly large: boolean
  /** What a what-if leaves out: still drawn, and crossed out. */
  readonly leftOut: ReadonlySet<ElementId>
  readonly local: Local
}

/** What a scene is made from. */
export interface SceneInput {
  readonly map: StrategyMap
  readonly ready: boolean
  readonly findings: readonly Finding[]
  readonly selection: Selection
  readonly peers: readonly Peer[]
  readonly local: Local
  readonly mayEdit: boolean
  readonly whatIf: WhatIf | null
  /** What coverage counts for a card of this very map. */
  readonly counts: (id: ElementId) => CardCounts
}

/** A scene with what the next one is compared against. */
export interface Made {
  readonly scene: Scene
  readonly input: SceneInput
  /** All of them, whatever the view filter hides. */
  readonly alive: readonly Element[]
  readonly facts: ReadonlyMap<ElementId, CardFacts>
  readonly whatIfStates: ReadonlyMap<ElementId, WhatIfState>
  readonly kinds: ReadonlyMap<string, Kind>
  readonly edgesById: ReadonlyMap<string, LinkEdge>
}

const NOTHING: ReadonlyMap<ElementId, Position> = new Map()
const NOBODY: ReadonlySet<ElementId> = new Set()

export const FIRST_LOCAL: Local = {
  drag: NOTHING,
  guides: [],
  active: null,
  renaming: null,
  draft: null,
  hoveredLink: null,
  hoveredCard: null,
  filter: NO_FILTER,
  preview: null,
  window: null,
  overview: false,
}

/** The scene after `before`. Pure; costs a pass over the map, and what the change touched in new objects. */
export function makeScene(before: Made | undefined, input: SceneInput): Made {
  const { map, ready, findings, selection, peers, local, mayEdit, whatIf } = input
  const old = before?.scene
  const sameMap = old?.map === map
  const sameElements = sameMap || (old?.map.elements === map.elements && old.map.framework === map.framework)
  const alive = sameElements && before ? before.alive : aliveElements(map)
  const positions = sameElements && old ? old.positions : place(map)
  const lanes = sameElements && old ? old.lanes : lanesOf(map, positions)
  const kinds = sameElements && before ? before.kinds : kindsIn(map)

  const sameFacts = sameMap && before?.input.findings === findings
  const facts =
    sameFacts && before
      ? before.facts
      : allFacts(before?.facts ?? new Map(), map, alive, input.counts, findings)
  const sameMatches = sameFacts && old?.local.filter === local.filter
  const matches = sameMatches && old ? old.matches : matchingElements(map, local.filter, foundIn(facts))
  const hidden = local.filter.rest === 'hide' ? matches : null
  const elements =
    sameElements && sameMatches && old
      ? old.elements
      : alive.filter(({ id }) => hidden === null || hidden.has(id))
  const links =
    sameMap && sameMatches && old
      ? old.links
      : linksShown(map).filter(
          (link) => local.filter.rest === 'dim' || linkMatches(local.filter, matches, link),
        )

  const active = local.active as ElementId | null
  const large = elements.length > LARGE_CARDS || links.length > LARGE_LINKS
  const dragged = draggedNow(peers, local.preview, local.drag)
  const lifted = sameKeys(old?.lifted, dragged)
  const whatIfStates =
    whatIf === before?.input.whatIf && before ? before.whatIfStates : whatIfStatesOf(whatIf)
  const cards = toNodes(
    old?.cards ?? new Map(),
    { elements, positions, facts, kinds },
    {
      selected: selection.elements,
      dragged,
      peers: marksOf(peers),
      active,
      renaming: local.renaming,
      matches,
      draft: local.draft,
      mayEdit,
      shade: local.filter.shade,
      whatIfStates,
    },
  )
  const heads = laneNodes(old?.heads ?? new Map(), lanes, local.active, mayEdit)

  const near = nearOf(selection, local, large)
  const edgesById = toEdges(
    before?.edgesById ?? new Map(),
    { map, links, filter: local.filter, matches, leftOut: whatIf?.leftOut ?? NOBODY },
    {
      selectedLink: selection.link,
      hoveredLink: local.hoveredLink,
      near,
      lifted,
      loose: looseLink(map, selection, cards, mayEdit),
    },
    large,
  )
  const edges = old && edgesById === before.edgesById ? old.edges : [...edgesById.values()]
  const nodes = mounted(old, cards, heads, edges, large ? local : null, new Set([...near, ...lifted]))
  const scene: Scene = {
    map,
    ready,
    elements,
    links,
    positions,
    lanes,
    cards,
    heads,
    matches,
    lifted,
    nodes,
    edges,
    large,
    leftOut: whatIf?.leftOut ?? NOBODY,
    local,
  }
  return { scene, input, alive, facts, whatIfStates, kinds, edgesById }
}

const kindsIn = (map: StrategyMap): ReadonlyMap<string, Kind> =>
  new Map(map.framework.kinds.map((kind) => [kind.id, kind]))

/** What a what-if does to cards: those left out, and those that would lose their last support. */
function whatIfStatesOf(whatIf: WhatIf | null): ReadonlyMap<ElementId, WhatIfState> {
  const whatIfStates = new Map<ElementId, WhatIfState>()
  for (const { column } of whatIf?.lost ?? []) whatIfStates.set(column, 'loses')
  for (const id of whatIf?.leftOut ?? []) whatIfStates.set(id, 'left-out')
  return whatIfStates
}

const foundIn = (facts: ReadonlyMap<ElementId, CardFacts>): ReadonlySet<ElementId> =>
  new Set([...facts].flatMap(([id, { severity }]) => (severity ? [id] : [])))

function sameKeys(
  before: ReadonlySet<ElementId> | undefined,
  now: ReadonlyMap<ElementId, Position>,
): ReadonlySet<ElementId> {
  if (before && before.size === now.size && [...before].every((id) => now.has(id))) return before
  return new Set(now.keys())
}

/**
 * The nodes that React Flow gets. All of a map of ordinary size; of a large one the cards in the window and those
 * that something hangs on, so that a tick of a drag costs what is on screen and not what exists.
 */
function mounted(
  before: Scene | undefined,
  cards: ReadonlyMap<ElementId, CardNode>,
  heads: ReadonlyMap<string, LaneNode>,
  edges: readonly LinkEdge[],
  culling: Local | null,
  kept: ReadonlySet<ElementId>,
): BoardNode[] {
  const nodes: BoardNode[] = [...heads.values()]
  if (!culling) {
    nodes.push(...cards.values())
  } else {
    const ends = new Set<string>(kept)
    for (const edge of edges) ends.add(edge.source).add(edge.target)
    ends.add(DRAFT_ID)
    if (culling.hoveredCard) ends.add(culling.hoveredCard)
    const window = culling.overview ? null : culling.window
    for (const [id, card] of cards) {
      if (ends.has(id) || (window && overlaps(window, cardRect(card.position)))) nodes.push(card)
    }
  }
  const old = before?.nodes
  return old && old.length === nodes.length && old.every((node, index) => node === nodes[index]) ? old : nodes
}

/** React Flow's grips lie where a link would leave to the right; on one that runs to the left they would be astray. */
function looseLink(
  map: StrategyMap,
  { link: id }: Selection,
  cards: ReadonlyMap<ElementId, CardNode>,
  mayEdit: boolean,
): LinkId | null {
  const link = id && mayEdit ? map.links.get(id) : undefined
  if (!link || !('element' in link.from) || !('element' in link.to)) return null
  const from = cards.get(link.from.element)
  const to = cards.get(link.to.element)
  return from && to && to.position.x >= from.position.x + CARD.width ? link.id : null
}

/** The cards whose links stand out. With very many selected in a large map, none do: they would be the whole map. */
function nearOf(selection: Selection, local: Local, large: boolean): ReadonlySet<ElementId> {
  const near = new Set(selection.elements)
  for (const id of local.drag.keys()) near.add(id)
  if (local.active) near.add(local.active as ElementId)
  if (large && near.size > NEAR_MOST) near.clear()
  return near
}
