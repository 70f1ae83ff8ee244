import {
  type Change,
  type ElementId,
  endAlive,
  type LinkId,
  labelOf,
  linkReading,
  type StrategyMap,
} from '@golden-thread/shared/model'
import { text } from './text.ts'

/** Something deleted that can come back. */
export interface DeletedThing {
  readonly key: string
  readonly label: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly restore: Change
  /** Where it is found again. */
  readonly place: { readonly element: ElementId } | { readonly link: LinkId }
}

/**
 * Elements and links marked as deleted, the latest first. A link comes back with its ends, so it is listed by itself
 * only while both of them are there.
 */
export function deletedThings(map: StrategyMap): DeletedThing[] {
  const things: DeletedThing[] = []
  for (const element of map.elements.values()) {
    if (element.deletedAt === undefined) continue
    things.push({
      key: element.id,
      label: labelOf(element),
      at: element.deletedAt,
      restore: { type: 'restore-element', id: element.id },
      place: { element: element.id },
    })
  }
  for (const link of map.links.values()) {
    if (link.deletedAt === undefined || !endAlive(map, link.from) || !endAlive(map, link.to)) continue
    const sentence = linkReading(map, link)
    things.push({
      key: link.id,
      label: text.deletedLink(sentence),
      at: link.deletedAt,
      restore: { type: 'restore-link', id: link.id },
      place: { link: link.id },
    })
  }
  return things.sort((a, b) => b.at - a.at)
}
