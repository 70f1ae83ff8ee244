import {
  type ElementId,
  type End,
  isCollective,
  type Link,
  type LinkId,
  type StrategyMap,
  showsLink,
} from '../model/index.ts'
import { linkIndexOf } from './graph/index.ts'

/** The links that show at an element, or at a whole kind; the same list while none of them changes. */
export const linksAt = (map: StrategyMap, end: End): readonly Link[] => linkIndexOf(map).at(end)

/** The links of an element that are not deleted, whether they show or not. */
export const linksTouching = (map: StrategyMap, id: ElementId): readonly LinkId[] => [
  ...linkIndexOf(map).touching(id),
]

/** Every shown link of a map, in its order. */
export const shownLinks = (map: StrategyMap): readonly Link[] =>
  [...map.links.values()].filter((link) => showsLink(map, link))

/** The shown links at any of these elements, each once. */
export const linksAround = (map: StrategyMap, ids: Iterable<ElementId>): readonly Link[] => [
  ...new Set([...ids].flatMap((element) => linksAt(map, { element }))),
]

/** The shown links of which both ends are among these elements. */
export const linksAmong = (map: StrategyMap, ids: ReadonlySet<ElementId>): readonly Link[] =>
  linksAround(map, ids).filter(
    ({ from, to }) => 'element' in from && 'element' in to && ids.has(from.element) && ids.has(to.element),
  )

/** The shown claims about a whole kind or about some elements together, in the order of the map. */
export const shownClaims = (map: StrategyMap): readonly Link[] => shownLinks(map).filter(isCollective)
