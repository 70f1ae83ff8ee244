import { type Element, endAlive, type Link, type StrategyMap } from '../model/index.ts'

/** Something deleted that can come back, and when it was deleted (milliseconds since 1970). */
export type DeletedThing =
  | { readonly element: Element; readonly at: number }
  | { readonly link: Link; readonly at: number }

/**
 * Elements and links marked as deleted, the latest first. A link comes back with its ends, so it is listed by itself
 * only while both of them are there.
 */
export function deletedThings(map: StrategyMap): readonly DeletedThing[] {
  const things: DeletedThing[] = []
  for (const element of map.elements.values()) {
    if (element.deletedAt !== undefined) things.push({ element, at: element.deletedAt })
  }
  for (const link of map.links.values()) {
    if (link.deletedAt !== undefined && endAlive(map, link.from) && endAlive(map, link.to))
      things.push({ link, at: link.deletedAt })
  }
  return things.sort((a, b) => b.at - a.at)
}
