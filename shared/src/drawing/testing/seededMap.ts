import {
  type Element,
  type ElementId,
  elementId,
  emptyMap,
  type Framework,
  isAllowed,
  type Link,
  type LinkId,
  linkId,
  type StrategyMap,
} from '../../model/index.ts'

/** Chance with a seed. */
interface Chance {
  below(below: number): number
  pick<T>(from: readonly T[]): T
}

const WORDS = [
  'Safer',
  'streets',
  'for',
  'everyone',
  'counter',
  'terrorism',
  'and',
  'the',
  'capability',
  'of',
  'partners',
]

/** A map of so many cards with about twice as many links, in a framework: the same for the same chance. */
export function seededMap(random: Chance, cards: number, framework: Framework): StrategyMap {
  const elements = new Map<ElementId, Element>()
  for (let n = 0; n < cards; n += 1) {
    const kind = random.pick(framework.kinds)
    const id = elementId(`${kind.prefix}${n + 1}`)
    const title = Array.from({ length: 2 + random.below(9) }, () => random.pick(WORDS)).join(' ')
    elements.set(id, { id, kind: kind.id, code: id, title, fields: {} })
  }
  const map = { ...emptyMap(framework, 'Seeded'), elements }
  const links = new Map<LinkId, Link>()
  const ids = [...elements.keys()]
  for (let n = 0; n < cards * 12 && links.size < cards * 2; n += 1) {
    const relation = random.pick(framework.relations)
    const ends = { from: { element: random.pick(ids) }, to: { element: random.pick(ids) } }
    if (ends.from.element === ends.to.element) continue
    const link: Link = {
      id: linkId(relation.id, ends.from, ends.to),
      relation: relation.id,
      ...ends,
      basis: random.pick(['stated', 'inferred', 'assumed']),
      note: '',
      evidence: [],
    }
    if (isAllowed(map, link)) links.set(link.id, link)
  }
  return { ...map, links }
}
