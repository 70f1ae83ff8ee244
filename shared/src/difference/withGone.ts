import {
  type Element,
  type ElementId,
  isAlive,
  type Link,
  type LinkId,
  type StrategyMap,
  showsLink,
} from '../model/index.ts'

/**
 * The later of two states with what is gone from it, to be drawn: elements as they were, and links whose ends are
 * both to be seen. For drawing alone: what is counted, claimed or written is of the later state.
 */
export function withGone(before: StrategyMap, after: StrategyMap): StrategyMap {
  const elements = new Map<ElementId, Element>(after.elements)
  for (const [id, element] of before.elements)
    if (isAlive(element) && !isAlive(after.elements.get(id))) elements.set(id, element)
  const drawn = { ...after, elements }
  const links = new Map<LinkId, Link>(after.links)
  for (const [id, link] of before.links) {
    const now = after.links.get(id)
    if (showsLink(before, link) && !(now && showsLink(after, now)) && showsLink(drawn, link))
      links.set(id, link)
  }
  return { ...drawn, links }
}
