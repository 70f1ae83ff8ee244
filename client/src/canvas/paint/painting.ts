import {
  distanceTo,
  grown,
  type Hue,
  holds,
  hullOf,
  overlaps,
  type Rect,
  type Route,
} from '@golden-thread/shared/drawing'
import type { Basis, LinkId } from '@golden-thread/shared/model'
import { linkMatches } from '../filter/index.ts'
import { rectOf, type Scene, touches, type Weight, weightOf } from '../scene/index.ts'

export interface PaintedLink {
  readonly id: LinkId
  readonly basis: Basis
  /** As `LinkData` has it. */
  readonly weight: Weight | null
  readonly route: Route
  readonly hue: Hue
  readonly hull: Rect
  readonly dim: boolean
}

export interface PaintedCard {
  readonly id: string
  readonly rect: Rect
  readonly hue: Hue
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
    lanes: scene.drawing.placing === 'free' ? scene.lanes.map((lane) => lane.rect) : [],
    links: links.flatMap((link): PaintedLink[] => {
      const route = scene.routes.get(link.id)
      if (!route || touches(link, scene.lifted)) return []
      const dim = !linkMatches(scene.local.filter, scene.matches, link) || touches(link, scene.leftOut)
      const weight = scene.local.filter.lines === 'strength' ? weightOf(scene.map, link) : null
      const hue = scene.hues.relations.get(link.relation) ?? 'slate'
      return [{ id: link.id, basis: link.basis, weight, route, hue, hull: hullOf(route), dim }]
    }),
    cards: scene.local.overview
      ? [...scene.cards.values()].flatMap((card): PaintedCard[] => {
          if (scene.lifted.has(card.data.element.id)) return []
          const { element, dim, whatIfState, facts, hue } = card.data
          return [
            {
              id: card.id,
              rect: rectOf(card),
              hue,
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
  for (const { id, route, hull, dim } of painting.links) {
    if (dim || !holds(grown(hull, reach), { x, y })) continue
    const distance = distanceTo(route, { x, y })
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
