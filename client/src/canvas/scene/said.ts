import {
  type ElementId,
  type Link,
  type LinkId,
  relationOf,
  type StrategyMap,
} from '@golden-thread/shared/model'
import { text } from '../text/index.ts'

/** What a card says of its links that are drawn in focus only: "enables 2". */
export function chipsByElement(
  map: StrategyMap,
  links: readonly Link[],
  atRest: ReadonlySet<LinkId>,
  badges: ReadonlySet<string>,
): ReadonlyMap<ElementId, readonly string[]> {
  const counts = new Map<ElementId, Map<string, number>>()
  const count = (id: ElementId, words: string): void => {
    const own = counts.get(id) ?? new Map<string, number>()
    own.set(words, (own.get(words) ?? 0) + 1)
    counts.set(id, own)
  }
  for (const link of links) {
    if (!('element' in link.from) || !('element' in link.to) || atRest.has(link.id)) continue
    const { from, to } = { from: link.from.element, to: link.to.element }
    if (badges.has(map.elements.get(from)?.kind ?? '') || badges.has(map.elements.get(to)?.kind ?? ''))
      continue
    const relation = relationOf(map.framework, link.relation)
    count(from, relation?.label ?? link.relation)
    count(to, (relation?.inverse ?? link.relation).replace(/^is /, ''))
  }
  return new Map([...counts].map(([id, own]) => [id, chipsOf(own)]))
}

const chipsOf = (counts: ReadonlyMap<string, number>): readonly string[] =>
  [...counts].map(([words, count]) => text.counts.relation(words, count))
