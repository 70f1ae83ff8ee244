import * as Y from 'yjs'
import type { AuthorTarget, ElementPart, LinkPart } from '../model/index.ts'
import { FIELD_PREFIX, type Roots } from './roots/index.ts'
import type { Spot } from './watch.ts'

export interface Authors {
  note(spots: readonly Spot[]): void
  of(target: AuthorTarget): number | undefined
}

/**
 * Who wrote what last, in the order in which this copy of the document heard of it. For what was there before the
 * document was opened, the client id that Yjs keeps with the value has to do.
 */
export function createAuthors(roots: Roots): Authors {
  const last = new Map<string, number | undefined>()
  return {
    note(spots) {
      for (const { root, entry, key, author } of spots) {
        // Evidence belongs to its link: the key begins with the link's id.
        const place = root === 'evidence' ? `links ${entry.split('|', 1)[0]}` : `${root} ${entry}`
        last.set(place, author)
        if (key !== undefined) last.set(`${place} ${key}`, author)
      }
    },
    of(target) {
      const place = 'element' in target ? `elements ${target.element}` : `links ${target.link}`
      const key = target.part === undefined ? undefined : keyOf(target.part)
      const spot = key === undefined ? place : `${place} ${key}`
      if (key === undefined || last.has(spot)) return last.get(spot)
      const entry = 'element' in target ? roots.elements.get(target.element) : roots.links.get(target.link)
      const item = entry instanceof Y.Map ? entry._map.get(key) : undefined
      return item && !item.deleted ? item.id.client : undefined
    },
  }
}

function keyOf(part: ElementPart | LinkPart): string {
  if (typeof part === 'object') return FIELD_PREFIX + part.field
  if (part === 'position') return 'x'
  return part === 'seen' ? 'seenFrom' : part
}
