import type { Archetype, Basis, LinkId } from '@golden-thread/shared/model'
import { endKey, isCollective } from '@golden-thread/shared/model'
import { type Curve, distanceTo, hullOf, linkCurve } from '../scene/curve.ts'
import { cardRect, grown, holds, overlaps, type Rect } from '../scene/geometry.ts'
import type { Scene } from '../scene/scene.ts'
import { touches, type Weight, weightOf } from '../scene/toEdges.ts'
import { linkMatches } from '../scene/viewFilter.ts'

export interface PaintedLink {
  readonly id: LinkId
  readonly basis: Basis
  /** As `LinkData` has it. */
  readonly weight: Weight | null
  readonly curve: Curve
  readonly hull: Rect
  readonly dim: boolean
}

export interface PaintedCard {
  readonly id: string
  readonly rect: Rect
  readonly archetype: Archetype
  readonly code: string
  /** Has a finding that is a gap; that is all there is room to show. */
  readonly gap: boolean
  readonly dim: boolean
}

/** What of a large map is painted on a canvas instead of being mounted. */
export interface Painting {
  readonly lanes: readonly Rect[]
  readonly links: readonly PaintedLink[]
  /** In the overview only. */
  readonly cards: readonly PaintedCard[]
}

export const NO_PAINTING: Painting = { lanes: [], links: [], cards: [] }

/** The painting of a scene, without what is being dragged: that is drawn by itself, so that a drag repaints nothing. */
export function paintingOf(scene: Scene): Painting {
  if (!scene.large) return NO_PAINTING
  const links = scene.local.filter.hideLinks ? [] : scene.links
  return {
    lanes: scene.lanes.map((lane) => lane.rect),
    links: links.flatMap((link): PaintedLink[] => {
      if (isCollective(link) || touches(link, scene.lifted)) return []
      const from = scene.cards.get(endKey(link.from) as never)
      const to = scene.cards.get(endKey(link.to) as never)
      if (!from || !to) return []
      const curve = linkCurve(cardRect(from.position), cardRect(to.position))
      const dim = !linkMatches(scene.local.filter, scene.matches, link) || touches(link, scene.leftOut)
      const weight = scene.local.filter.lines === 'strength' ? weightOf(scene.map, link) : null
      return [{ id: link.id, basis: link.basis, weight, curve, hull: hullOf(curve), dim }]
    }),
    cards: scene.local.overview
      ? [...scene.cards.values()].flatMap((card): PaintedCard[] => {
          if (scene.lifted.has(card.data.element.id)) return []
          const { kind, element, dim, whatIfState, facts } = card.data
          const archetype = kind?.archetype ?? 'source'
          return [
            {
              id: card.id,
              rect: cardRect(card.position),
              archetype,
              code: element.code,
              gap: facts.severity === 'gap' || whatIfState === 'loses',
              dim: dim || whatIfState === 'left-out',
            },
          ]
        })
      : [],
  }
}

/** The painted link nearest to a point and within reach (canvas units), if any. Ten thousand take well under a ms. */
export function linkAt(painting: Painting, x: number, y: number, reach: number): LinkId | null {
  let nearest: LinkId | null = null
  let least = reach
  for (const { id, curve, hull, dim } of painting.links) {
    if (dim || !holds(grown(hull, reach), { x, y })) continue
    const distance = distanceTo(curve, { x, y })
    if (distance <= least) {
      least = distance
      nearest = id
    }
  }
  return nearest
}

/** The painted card under a point. The last one painted lies on top. */
export const cardAt = (painting: Painting, x: number, y: number): string | null =>
  painting.cards.findLast((card) => holds(card.rect, { x, y }))?.id ?? null

export const linksWithin = (painting: Painting, area: Rect): PaintedLink[] =>
  painting.links.filter((link) => overlaps(link.hull, area))
