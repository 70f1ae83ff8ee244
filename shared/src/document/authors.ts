import * as Y from 'yjs'
import type { AuthorTarget, ElementPart, LinkPart } from '../model/index.ts'
import { FIELD_PREFIX, type Roots, seriesKey } from './roots/index.ts'
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
      const [root, id] = placeOf(target)
      const place = `${root} ${id}`
      const key = 'part' in target && target.part !== undefined ? keyOf(target.part) : undefined
      const spot = key === undefined ? place : `${place} ${key}`
      if (key === undefined || last.has(spot)) return last.get(spot)
      const entry = roots[root].get(id)
      const item = entry instanceof Y.Map ? entry._map.get(key) : undefined
      return item && !item.deleted ? item.id.client : undefined
    },
  }
}

function placeOf(target: AuthorTarget): ['elements' | 'links' | 'observations', string] {
  if ('element' in target) return ['elements', target.element]
  return 'link' in target ? ['links', target.link] : ['observations', target.observation]
}

function keyOf(part: ElementPart | LinkPart): string {
  if (typeof part === 'object')
    return part.period === undefined ? FIELD_PREFIX + part.field : seriesKey(part.field, part.period)
  if (part === 'position') return 'x'
  return part === 'seen' ? 'seenFrom' : part
}
