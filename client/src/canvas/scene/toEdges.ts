import {
  type Drawing,
  type Hue,
  pathOf,
  plainRoute,
  type Rect,
  type Route,
} from '@golden-thread/shared/drawing'
import {
  type ElementId,
  endKey,
  isCollective,
  type Link,
  type LinkId,
  linkReading,
  type Position,
  relationOf,
  relationVerb,
  type StrategyMap,
  showsLink,
} from '@golden-thread/shared/model'
import type { Edge } from '@xyflow/react'
import { linkMatches, type ViewFilter } from '../filter/index.ts'
import { text } from '../text/index.ts'
import { type DrawnLink, wordPlaces } from './linkWords.ts'

export interface LinkData extends Record<string, unknown> {
  readonly link: Link
  /** "supports", as drawn on the link. */
  readonly label: string
  /** "S1 Safer Neighbourhoods supports O1 …, stated". */
  readonly spoken: string
  readonly dim: boolean
  /** Between cards in focus, while something is. */
  readonly near: boolean
  /** Where it says what it is, where it does: it is drawn because of the focus alone, or pointed at. */
  readonly wordsAt: Position | null
  readonly route: Route
  readonly path: string
  readonly hue: Hue
  /** How strong it is, from 0 for the weakest word of its relation to 1; 'unsaid' where nobody said; null where lines tell the basis. */
  readonly weight: Weight | null
}

export type Weight = number | 'unsaid'

export type LinkEdge = Edge<LinkData, 'link'>

export interface LinkSource {
  readonly map: StrategyMap
  /** The links to draw: those that are drawn at rest, and those that a focus adds. */
  readonly links: readonly Link[]
  readonly filter: ViewFilter
  readonly matches: ReadonlySet<ElementId> | null
  readonly atRest: ReadonlySet<LinkId>
  readonly routes: ReadonlyMap<LinkId, Route>
  readonly hues: ReadonlyMap<string, Hue>
  readonly drawing: Drawing
  /** Where the cards are just now, those that are dragged among them. */
  readonly rectOf: (id: ElementId) => Rect | undefined
  /** Left out by a what-if: their links stand back. */
  readonly leftOut: ReadonlySet<ElementId>
}

export interface LinkOverlay {
  readonly selectedLink: LinkId | null
  readonly hoveredLink: LinkId | null
  /** The links that are in focus. */
  readonly near: ReadonlySet<LinkId>
  /** Cards that are being moved, whose links cannot be painted with the rest. */
  readonly lifted: ReadonlySet<ElementId>
  /** The link whose ends can be taken hold of: a chosen one that runs to the right, where its handles are. */
  readonly loose: LinkId | null
}

export const linksShown = (map: StrategyMap): Link[] =>
  [...map.links.values()].filter((link) => showsLink(map, link))

/**
 * An edge for each link, by id; the same object as before where nothing that is drawn of it changed. With
 * `onlyNear`, only the links that stand out and the collective claims: a canvas draws the rest.
 */
export function toEdges(
  before: ReadonlyMap<string, LinkEdge>,
  source: LinkSource,
  overlay: LinkOverlay,
  onlyNear: boolean,
): ReadonlyMap<string, LinkEdge> {
  const next = new Map<string, LinkEdge>()
  let same = true
  const drawn = source.links.flatMap((link) => drawnOf(link, source, overlay, onlyNear) ?? [])
  const words = wordPlaces(drawn, source, [overlay.selectedLink, overlay.hoveredLink])
  for (const { link, route, near, selected } of drawn) {
    const look: Look = {
      route,
      path: pathOf(route),
      near,
      wordsAt: words.get(link.id) ?? null,
      dim: !linkMatches(source.filter, source.matches, link) || touches(link, source.leftOut),
      weight: source.filter.lines === 'strength' ? weightOf(source.map, link) : null,
      hue: source.hues.get(link.relation) ?? 'slate',
    }
    const loose = overlay.loose === link.id
    const old = before.get(link.id)
    const kept = old?.data && isSame(old, old.data, link, source.map, look, selected, loose) ? old : undefined
    if (!kept) same = false
    next.set(link.id, kept ?? linkEdge(source.map, link, look, selected, loose))
  }
  return same && next.size === before.size ? before : next
}

function drawnOf(
  link: Link,
  source: LinkSource,
  overlay: LinkOverlay,
  onlyNear: boolean,
): DrawnLink | undefined {
  const selected = overlay.selectedLink === link.id
  const hovered = overlay.hoveredLink === link.id
  const near = hovered || overlay.near.has(link.id)
  const isLifted = touches(link, overlay.lifted)
  if (onlyNear && !near && !selected && !isLifted) return undefined
  if (source.filter.hideLinks && !near && !selected) return undefined
  const route = isLifted ? liftedRoute(source, link) : source.routes.get(link.id)
  const worded = selected || hovered || (near && !source.atRest.has(link.id))
  return route && { link, route, near, selected, worded }
}

export const touches = (link: Link, ids: ReadonlySet<ElementId>): boolean =>
  ('element' in link.from && ids.has(link.from.element)) || ('element' in link.to && ids.has(link.to.element))

type Look = Pick<LinkData, 'route' | 'path' | 'near' | 'wordsAt' | 'dim' | 'weight' | 'hue'>

const LOOKS = ['path', 'near', 'dim', 'weight', 'hue'] as const

function isSame(
  old: LinkEdge,
  data: LinkData,
  link: Link,
  map: StrategyMap,
  look: Look,
  selected: boolean,
  loose: boolean,
): boolean {
  return (
    data.link === link &&
    LOOKS.every((key) => data[key] === look[key]) &&
    data.wordsAt?.x === look.wordsAt?.x &&
    data.wordsAt?.y === look.wordsAt?.y &&
    old.selected === selected &&
    old.reconnectable === loose &&
    data.spoken === spokenLink(map, link)
  )
}

function liftedRoute(source: LinkSource, { from, to }: Link): Route | undefined {
  if (!('element' in from) || !('element' in to)) return undefined
  const [a, b] = [source.rectOf(from.element), source.rectOf(to.element)]
  return a && b && plainRoute(a, b)
}

/** A link as a sentence: "S1 Safer Neighbourhoods supports O1 Communities are engaged, stated". */
export function spokenLink(map: StrategyMap, link: Link): string {
  const words = `${linkReading(map, link)}, ${text.basis[link.basis]}`
  return isCollective(link) ? `${words}, ${text.collective}` : words
}

/** Strength as a share of the words that its relation has for it. */
export function weightOf(map: StrategyMap, link: Link): Weight {
  const words = relationOf(map.framework, link.relation)?.strengths ?? []
  const place = link.strength === undefined ? -1 : words.indexOf(link.strength)
  if (place < 0) return 'unsaid'
  return words.length === 1 ? 1 : place / (words.length - 1)
}

/** How much wider than a plain line a link of this weight is: enough to tell three words apart. */
export const strokeFor = (weight: number): number => 1 + weight * 2.4

function linkEdge(map: StrategyMap, link: Link, look: Look, selected: boolean, loose: boolean): LinkEdge {
  const spoken = spokenLink(map, link)
  return {
    id: link.id,
    type: 'link',
    source: endKey(link.from),
    target: endKey(link.to),
    sourceHandle: 'out',
    targetHandle: 'in',
    selected,
    reconnectable: loose,
    // A wide hit path on every link leaves no bare canvas to drag in a dense map.
    interactionWidth: 12,
    // Under the cards, so that no line crosses a title; a chosen one may be followed over them.
    zIndex: selected ? 1 : 0,
    ariaLabel: spoken,
    data: { link, label: relationVerb(map, link), spoken, ...look },
  }
}
