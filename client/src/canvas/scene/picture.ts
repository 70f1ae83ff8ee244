import { drawingOf, kindHues, relationHues, restLinks, routesOf } from '@golden-thread/shared/drawing'
import type { Kind, Link, StrategyMap } from '@golden-thread/shared/model'
import type { Local } from './local.ts'
import { DRAFT_ID } from './nodeTypes.ts'
import type { Hues, Made, Scene, SceneInput } from './scene.ts'

/** What follows from how the map hangs together, and from nobody's selection. */
export type PictureParts = Pick<Made, 'drawn' | 'rest' | 'atRest' | 'kinds' | 'chips'> &
  Pick<Scene, 'drawing' | 'routes' | 'hues'>

export function pictureOf(before: Made | undefined, { map, local }: SceneInput): PictureParts {
  const drawn = withDraft(map, local)
  const old = before?.scene
  if (before && old && sameShape(before.drawn, drawn)) {
    const { atRest, kinds, chips } = before
    return {
      atRest,
      kinds,
      chips,
      drawn,
      drawing: old.drawing,
      routes: old.routes,
      hues: old.hues,
      rest: refreshed(before.rest, map),
    }
  }
  const drawing = drawingOf(drawn)
  const rest = restLinks(drawn, drawing)
  const sameFramework = old?.map.framework === map.framework
  return {
    drawn,
    drawing,
    rest,
    atRest: new Set(rest.map(({ id }) => id)),
    routes: routesOf(drawing, rest),
    hues: sameFramework && old ? old.hues : huesOf(map),
    kinds:
      sameFramework && before
        ? before.kinds
        : new Map(map.framework.kinds.map((kind): [string, Kind] => [kind.id, kind])),
    chips: new Set(
      drawing.lanes.flatMap((lane) => (lane.as === 'band' || lane.as === 'badge' ? lane.elements : [])),
    ),
  }
}

const huesOf = ({ framework }: StrategyMap): Hues => ({
  kinds: kindHues(framework),
  relations: relationHues(framework),
})

const refreshed = (links: readonly Link[], map: StrategyMap): readonly Link[] =>
  links.every((link) => map.links.get(link.id) === link)
    ? links
    : links.map((link) => map.links.get(link.id) ?? link)

/** The card that has no name yet stands where it will stand. */
function withDraft(map: StrategyMap, { draft }: Local): StrategyMap {
  if (!draft) return map
  return { ...map, elements: new Map(map.elements).set(DRAFT_ID, draft.element) }
}

/** Nothing differs that the drawing follows from: a new title or a new basis moves no card. */
function sameShape(a: StrategyMap, b: StrategyMap): boolean {
  if (a.framework !== b.framework) return false
  const isPlaced = (b.framework.view?.placing ?? 'links') !== 'links'
  if (a.elements !== b.elements) {
    if (a.elements.size !== b.elements.size) return false
    for (const [id, one] of b.elements) {
      const other = a.elements.get(id)
      if (other === one) continue
      if (!other || other.kind !== one.kind || other.code !== one.code || other.deletedAt !== one.deletedAt)
        return false
      const isMoved = other.position?.x !== one.position?.x || other.position?.y !== one.position?.y
      if (isMoved && isPlaced) return false
    }
  }
  if (a.links === b.links) return true
  if (a.links.size !== b.links.size) return false
  for (const [id, one] of b.links) {
    const other = a.links.get(id)
    if (other !== one && (!other || other.deletedAt !== one.deletedAt)) return false
  }
  return true
}
