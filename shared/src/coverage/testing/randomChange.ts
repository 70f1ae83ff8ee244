import {
  type Assessment,
  apply,
  BASES,
  type Change,
  cellKey,
  type ElementId,
  type End,
  elementId,
  endOfSome,
  type FieldValue,
  isAlive,
  type Link,
  observationId,
  type Selector,
  type StrategyMap,
  takesKind,
} from '../../model/index.ts'
import { findings } from '../coverage.ts'
import { randomFramework } from './randomFramework.ts'
import { smallElement, smallFramework, smallLink } from './smallMap.ts'

/** Numbers from 0 up to 1 that a seed decides (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Any change of any type, about a map's own elements and links as a rule. Many are refused; that is part of it. */
export function randomChange(map: StrategyMap, random: () => number): Change {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  const anElement = (): ElementId => pick([...map.elements.keys(), elementId('nobody')])
  const aLink = (): Link => pick([...map.links.values(), smallLink('supports', anEnd(), anEnd())])
  const anEnd = (): End =>
    random() < 0.12 ? { kind: pick(['proposal', 'outcome', 'value', 'person']) } : { element: anElement() }
  const makers: readonly (() => Change)[] = [
    () => ({ type: 'set-about', title: `Title ${random()}` }),
    () => ({ type: 'set-framework', framework: aFramework() }),
    () => ({ type: 'create-element', element: newElement() }),
    () => ({ type: 'edit-element', id: anElement(), title: `Title ${Math.floor(random() * 5)}` }),
    () => ({ type: 'edit-element', id: anElement(), code: pick(['S1', 'S2', 'O1', 'X1', '']) }),
    () => ({ type: 'edit-element', id: anElement(), kind: pick(['proposal', 'outcome', 'value']) }),
    () => ({ type: 'edit-element', id: anElement(), fields: { cost: pick([1, 2, null]) } }),
    ...aLinguisticChange(),
    () => ({ type: 'move-elements', positions: new Map([[anElement(), { x: random(), y: 0 }]]) }),
    () => ({ type: 'delete-element', id: anElement(), at: 1 }),
    () => ({ type: 'restore-element', id: anElement() }),
    () => ({ type: 'restore-element', id: anElement() }),
    ...Array.from({ length: 8 }, () => () => ({ type: 'create-link', link: newLink() }) as const),
    () => ({ type: 'edit-link', id: aLink().id, basis: pick(BASES) }),
    () => ({ type: 'edit-link', id: aLink().id, note: `${random()}` }),
    () => ({ type: 'edit-link', id: aLink().id, seen: { from: 'Title S1', to: 'Title 1' } }),
    () => ({
      type: 'set-evidence',
      link: aLink().id,
      evidence: { id: 'e1', source: 'Paper', paragraph: '1', quotation: '' },
    }),
    () => ({ type: 'remove-evidence', link: aLink().id, evidence: 'e1' }),
    () => ({ type: 'delete-link', id: aLink().id, at: 1 }),
    () => ({ type: 'restore-link', id: aLink().id }),
    ...Array.from(
      { length: 3 },
      () => () => ({ type: 'assess-cell', cell: aCell(), assessment: anAssessment() }) as const,
    ),
    acceptance,
    () => ({ type: 'batch', changes: someChanges() }),
  ]
  return pick(makers)()

  /** Of fields that only a framework with conditions, orders and measures has. */
  function aLinguisticChange(): (() => Change)[] {
    if (!map.framework.kinds.some(({ fields }) => fields.some(({ id }) => id === 'state'))) return []
    const field = (fields: Readonly<Record<string, FieldValue | null>>) => (): Change => ({
      type: 'edit-element',
      id: anElement(),
      fields,
    })
    return [
      field({ state: pick(['Open', 'Closed', null]) }),
      ...Array.from({ length: 2 }, () => observation),
      () => ({
        type: 'delete-observation',
        id: pick([...map.observations.keys(), observationId('none')]),
        at: 1,
      }),
      field({ cost: pick([1, 2, 3, null]) }),
      field({ due: pick(['2005/06', '2006/07', null]) }),
      field({ printed: pick([1, 2, 3, null]) }),
      field({ budget: pick([{ '2005/06': 1 }, { '2006/07': '£2' }, { '2005/06': 3, '2006/07': 2 }, null]) }),
    ]
  }

  function observation(): Change {
    const id = observationId(`o${map.observations.size}`)
    const said = { value: pick(['Open', 'Closed']), asAt: pick(['2005-06', '2005-12', '2006-05-01']) }
    const rest = { note: '', by: 'Test', at: map.observations.size, evidence: [] }
    return {
      type: 'create-observation',
      observation: { id, element: anElement(), field: 'progress', ...said, ...rest },
    }
  }

  /** Changes that go together, so that a batch is not refused for one of them. */
  function someChanges(): Change[] {
    const changes: Change[] = []
    let current = map
    for (let tries = 0; tries < 12; tries += 1) {
      const change = pick(makers.slice(2, -1))()
      const next = apply(current, change)
      if (!next.ok) continue
      changes.push(change)
      current = next.value
    }
    return changes
  }

  /** Mostly of a finding that there is, as it is or as it was once. */
  function acceptance(): Change {
    const found = pick([...findings(map), undefined])
    const facts = random() < 0.8 ? (found?.facts ?? '') : 'other'
    const until = random() < 0.3 ? { until: pick(['2026-01-01', '2026-12-31']) } : {}
    return {
      type: 'accept-finding',
      finding: found?.id ?? 'nothing',
      acceptance: random() < 0.2 ? null : { reason: 'So decided', by: 'Test', at: 0, facts, ...until },
    }
  }

  function newElement() {
    const kind = pick(['proposal', 'proposal', 'outcome', 'outcome', 'value', 'person'])
    const element = smallElement(`${kind.charAt(0).toUpperCase()}${Math.floor(random() * 30)}`, kind)
    return { ...element, id: elementId(`${kind}${map.elements.size}`) }
  }

  function newLink(): Link {
    const relation = pick(map.framework.relations)
    const isLikely = random() < 0.9
    const from = isLikely ? anEndOf(relation.from) : anEnd()
    const link = smallLink(relation.id, from, isLikely ? anEndOf(relation.to) : anEnd(), pick(BASES))
    return relation.fields && random() < 0.5 ? { ...link, fields: { amount: pick([1, 2, 3]) } } : link
  }

  function anEndOf(kinds: readonly string[]): End {
    if (random() < 0.05) return { kind: pick(kinds) }
    const fitting = [...map.elements.values()].filter(
      (element) => kinds.includes(element.kind) && isAlive(element),
    )
    if (fitting.length > 0 && random() < 0.06) return endOfSome([pick(fitting).id, pick(fitting).id])
    return { element: pick(fitting)?.id ?? anElement() }
  }

  function aCell(): string {
    const definition = pick(map.framework.matrices)
    const of = (selection: Selector) =>
      [...map.elements.values()].filter((element) => takesKind(selection, element.kind))
    const row = pick([...of(definition.rows), undefined])?.id ?? elementId('nobody')
    return cellKey(
      definition.id,
      row,
      pick([...of(definition.columns), undefined])?.id ?? elementId('nobody'),
    )
  }

  function anAssessment(): Assessment | null {
    if (random() < 0.3) return null
    return { state: pick(['none', 'not-applicable']), note: '', by: 'Test', at: 0 }
  }

  /** Mostly the small framework; or one without some of its relations' ends, matrices or checks. */
  function aFramework() {
    if (map.framework.relations.some(({ id }) => id === 'part-of')) return randomFramework(random)
    const dropped = pick(smallFramework.relations).id
    return random() < 0.7
      ? smallFramework
      : {
          ...smallFramework,
          relations: smallFramework.relations.map((relation) =>
            relation.id === dropped ? { ...relation, to: ['value'] } : relation,
          ),
          checks: smallFramework.checks.slice(0, Math.floor(random() * 8)),
        }
  }
}
