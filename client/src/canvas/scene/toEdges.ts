import {
  type ElementId,
  endKey,
  isCollective,
  type Link,
  type LinkId,
  linkReading,
  relationOf,
  relationVerb,
  type StrategyMap,
  showsLink,
} from '@golden-thread/shared/model'
import type { Edge } from '@xyflow/react'
import { text } from '../text/index.ts'
import { linkMatches, type ViewFilter } from './viewFilter.ts'

export interface LinkData extends Record<string, unknown> {
  readonly link: Link
  /** "supports", as drawn on the link. */
  readonly label: string
  /** "S1 Safer Neighbourhoods supports O1 …, stated". */
  readonly spoken: string
  readonly dim: boolean
  /** Joins a card that is selected or that the keyboard is on, so its label shows. */
  readonly near: boolean
  /** How strong it is, from 0 for the weakest word of its relation to 1; 'unsaid' where nobody said; null where lines tell the basis. */
  readonly weight: Weight | null
}

export type Weight = number | 'unsaid'

export type LinkEdge = Edge<LinkData, 'link' | 'claim'>

export interface LinkSource {
  readonly map: StrategyMap
  /** The shown links, collective claims among them. */
  readonly links: readonly Link[]
  readonly filter: ViewFilter
  readonly matches: ReadonlySet<ElementId> | null
  /** Left out by a what-if: their links stand back. */
  readonly leftOut: ReadonlySet<ElementId>
}

export interface LinkOverlay {
  readonly selectedLink: LinkId | null
  readonly hoveredLink: LinkId | null
  /** Cards whose links stand out, with their words. */
  readonly near: ReadonlySet<ElementId>
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
  for (const link of source.links) {
    const claim = isCollective(link)
    const selected = overlay.selectedLink === link.id
    const near = overlay.hoveredLink === link.id || touches(link, overlay.near)
    if (onlyNear && !claim && !near && !selected && !touches(link, overlay.lifted)) continue
    if (source.filter.hideLinks && !near && !selected) continue
    const dim = !linkMatches(source.filter, source.matches, link) || touches(link, source.leftOut)
    const weight = source.filter.lines === 'strength' ? weightOf(source.map, link) : null
    const old = before.get(link.id)
    const kept =
      old?.data &&
      isSame(old, old.data, link, source.map, dim, near, selected) &&
      old.data.weight === weight &&
      old.reconnectable === (overlay.loose === link.id)
        ? old
        : undefined
    if (!kept) same = false
    next.set(
      link.id,
      kept ?? linkEdge(source.map, link, claim, { dim, near, weight }, selected, overlay.loose === link.id),
    )
  }
  return same && next.size === before.size ? before : next
}

export const touches = (link: Link, ids: ReadonlySet<ElementId>): boolean =>
  ('element' in link.from && ids.has(link.from.element)) || ('element' in link.to && ids.has(link.to.element))

function isSame(
  old: LinkEdge,
  data: LinkData,
  link: Link,
  map: StrategyMap,
  dim: boolean,
  near: boolean,
  selected: boolean,
): boolean {
  return (
    data.link === link &&
    data.dim === dim &&
    data.near === near &&
    old.selected === selected &&
    data.spoken === spokenLink(map, link)
  )
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

function linkEdge(
  map: StrategyMap,
  link: Link,
  claim: boolean,
  look: Pick<LinkData, 'dim' | 'near' | 'weight'>,
  selected: boolean,
  loose: boolean,
): LinkEdge {
  const spoken = spokenLink(map, link)
  return {
    id: link.id,
    type: claim ? 'claim' : 'link',
    source: endKey(link.from),
    target: endKey(link.to),
    sourceHandle: 'out',
    targetHandle: 'in',
    selected,
    reconnectable: loose,
    // A wide hit path on every link leaves no bare canvas to drag in a dense map.
    interactionWidth: claim ? 20 : 12,
    // Under the cards, so that no line crosses a title; a chosen one may be followed over them.
    zIndex: selected ? 1 : 0,
    ariaLabel: spoken,
    data: { link, label: relationVerb(map, link), spoken, ...look },
  }
}
