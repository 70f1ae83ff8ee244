import { type Drawing, kindSign, routesOf } from '@golden-thread/shared/drawing'
import {
  aliveElements,
  type ElementId,
  type Link,
  type LinkId,
  type Position,
  type StrategyMap,
} from '@golden-thread/shared/model'
import type { Selection } from '../../workspace/index.ts'
import { linkMatches, matchingElements } from '../filter/index.ts'
import { factsOf, foundIn, whatIfStatesOf } from './cardStates.ts'
import { type Focus, focusNow, sameFocus } from './focus.ts'
import { laneNodes } from './laneNodes.ts'
import { canvasLanes } from './lanes.ts'
import { mountedNodes, rectOf } from './mounted.ts'
import type { CardNode } from './nodeTypes.ts'
import { draggedNow, marksOf } from './peers.ts'
import { pictureOf } from './picture.ts'
import type { Made, Scene, SceneInput } from './scene.ts'
import { LARGE_CARDS, LARGE_LINKS } from './thresholds.ts'
import { linksShown, toEdges } from './toEdges.ts'
import { toNodes } from './toNodes.ts'

const NOBODY: ReadonlySet<ElementId> = new Set()

/** The scene after `before`. Pure; costs a pass over the map, and what the change touched in new objects. */
export function makeScene(before: Made | undefined, input: SceneInput): Made {
  const { map, ready, selection, peers, local, mayEdit, whatIf, statuses } = input
  const old = before?.scene
  const sameMap = old?.map === map
  const sameFramework = old?.map.framework === map.framework
  const sameElements = sameFramework && old?.map.elements === map.elements
  const alive = sameElements && before ? before.alive : aliveElements(map)
  const picture = pictureOf(before, input)
  const { drawing, hues } = picture

  const facts = factsOf(before, input, picture)
  const sameFacts = facts === before?.facts
  const sameMatches = sameMap && sameFacts && old?.local.filter === local.filter
  const matches = sameMatches && old ? old.matches : matchingElements(map, local.filter, foundIn(facts))
  const hidden = local.filter.rest === 'hide' ? matches : null
  const elements =
    sameElements && sameMatches && old
      ? old.elements
      : alive.filter(({ id }) => hidden === null || hidden.has(id))
  const shows = (link: Link): boolean =>
    local.filter.rest === 'dim' || linkMatches(local.filter, matches, link)
  const links = sameMap && sameMatches && old ? old.links : linksShown(map).filter(shows)
  const lanes =
    old && old.drawing === drawing && old.links === links
      ? old.lanes
      : canvasLanes(old?.lanes ?? [], map, drawing, hues.kinds, links)

  const large = elements.length > LARGE_CARDS || links.length > LARGE_LINKS
  const dragged = draggedNow(peers, local.preview, local.drag)
  const lifted = sameKeys(old?.lifted, dragged)
  const focus = steady(old?.focus ?? null, focusNow(links, selection, local, lifted, map))
  const whatIfStates =
    whatIf === before?.input.whatIf && before ? before.whatIfStates : whatIfStatesOf(whatIf)
  const cards = toNodes(
    old?.cards ?? new Map(),
    {
      elements,
      rects: drawing.cards,
      chips: picture.chips,
      signOf: (kind) => kindSign(map.framework, kind),
      facts,
      kinds: picture.kinds,
    },
    {
      selected: selection.elements,
      dragged,
      peers: marksOf(peers),
      active: local.active as ElementId | null,
      renaming: local.renaming,
      matches,
      draft: local.draft,
      focus,
      mayEdit,
      shade: local.filter.shade,
      whatIfStates,
      statuses,
    },
  )
  const heads = laneNodes(old?.heads ?? new Map(), lanes, local.active, mayEdit)
  const added = large
    ? links.filter(({ id }) => focus?.links.has(id) || id === selection.link)
    : addedBy(focus, picture.atRest, links, selection)
  const drawnLinks = hidden ? picture.rest.filter(shows) : picture.rest
  const edgesById = toEdges(
    before?.edgesById ?? new Map(),
    {
      map,
      links: [...drawnLinks, ...added.filter(({ id }) => !picture.atRest.has(id))],
      filter: local.filter,
      matches,
      leftOut: whatIf?.leftOut ?? NOBODY,
      atRest: picture.atRest,
      routes: withRoutes(
        picture.routes,
        drawing,
        added.filter(({ id }) => !picture.atRest.has(id)),
        picture.rest,
      ),
      hues: hues.relations,
      drawing,
      rectOf: (id) => {
        const card = cards.get(id)
        return card && rectOf(card)
      },
    },
    {
      selectedLink: selection.link,
      hoveredLink: local.hoveredLink,
      near: focus?.links ?? new Set(),
      lifted,
      loose: looseLink(map, selection, cards, mayEdit),
    },
    large,
  )
  const edges = old && edgesById === before.edgesById ? old.edges : [...edgesById.values()]
  const kept = new Set([...(focus?.cards ?? []), ...selection.elements, ...lifted])
  const nodes = mountedNodes(old?.nodes, cards, heads, edges, large ? local : null, kept)
  const scene: Scene = {
    map,
    ready,
    elements,
    links,
    drawing,
    rects: drawing.cards,
    routes: picture.routes,
    hues,
    focus,
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
  const { drawn, rest, atRest, kinds, chips } = picture
  return { scene, input, alive, facts, whatIfStates, edgesById, drawn, rest, atRest, kinds, chips }
}

const steady = (before: Focus | null, now: Focus | null): Focus | null =>
  sameFocus(before, now) ? before : now

const addedBy = (
  focus: Focus | null,
  atRest: ReadonlySet<LinkId>,
  links: readonly Link[],
  selection: Selection,
): readonly Link[] =>
  focus || selection.link
    ? links.filter(({ id }) => !atRest.has(id) && (focus?.links.has(id) || id === selection.link))
    : []

/** Those that a focus adds come in between those that are there at rest, which stay where they are. */
function withRoutes(
  routes: Scene['routes'],
  drawing: Drawing,
  added: readonly Link[],
  rest: readonly Link[],
): Scene['routes'] {
  return added.length === 0 ? routes : new Map([...routes, ...routesOf(drawing, added, rest)])
}

function sameKeys(
  before: ReadonlySet<ElementId> | undefined,
  now: ReadonlyMap<ElementId, Position>,
): ReadonlySet<ElementId> {
  if (before && before.size === now.size && [...before].every((id) => now.has(id))) return before
  return new Set(now.keys())
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
  return from && to && to.position.x >= from.position.x + (from.width ?? 0) ? link.id : null
}
