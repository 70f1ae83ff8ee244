import { type ElementId, type Link, type StrategyMap, showsLink } from '../model/index.ts'

/** A link between two elements, as indices into a list of them. */
export interface Pair {
  readonly from: number
  readonly to: number
}

/** The shown links between two elements that both have a place, with where those are. */
export function* placedLinks(
  map: StrategyMap,
  placeOf: ReadonlyMap<ElementId, number>,
): Generator<{ readonly link: Link; readonly from: number; readonly to: number }> {
  for (const link of map.links.values()) {
    if (!('element' in link.from) || !('element' in link.to)) continue
    const from = placeOf.get(link.from.element)
    const to = placeOf.get(link.to.element)
    if (from !== undefined && to !== undefined && showsLink(map, link)) yield { link, from, to }
  }
}
