import { corporateStrategy } from '@golden-thread/shared/frameworks'
import {
  apply,
  type Change,
  type Element,
  elementId,
  emptyMap,
  linkId,
  type StrategyMap,
  together,
} from '@golden-thread/shared/model'
import { afterEach, expect, it, vi } from 'vitest'
import { retrace, stepBack } from './history.ts'

/** Collections larger than this are the map's own. */
const LARGE = 500

/** How many large collections are copied while `run` runs. */
function copiesIn<T>(run: () => T): { copies: number; result: T } {
  let copies = 0
  const Plain = Map
  class Counting<K, V> extends Plain<K, V> {
    constructor(entries?: Iterable<readonly [K, V]> | null) {
      if (entries instanceof Plain && entries.size > LARGE) copies += 1
      super(entries)
    }
  }
  vi.stubGlobal('Map', Counting)
  const result = run()
  vi.unstubAllGlobals()
  return { copies, result }
}

afterEach(() => vi.unstubAllGlobals())

const id = (code: string) => elementId(code)

/** 100 proposals and 900 outcomes, and no link. */
function largeMap(): StrategyMap {
  const elements = new Map<Element['id'], Element>()
  for (let number = 0; number < 1_000; number += 1) {
    const kind = number < 100 ? 'proposal' : 'outcome'
    const element = { id: id(`e${number}`), kind, code: `${number}`, title: `Number ${number}`, fields: {} }
    elements.set(element.id, element)
  }
  return { ...emptyMap(corporateStrategy, 'Large'), elements }
}

const paste = (): Change =>
  together(
    Array.from({ length: 10_000 }, (_, cell): Change => {
      const from = { element: id(`e${cell % 100}`) }
      const to = { element: id(`e${100 + Math.floor(cell / 100)}`) }
      const link = { id: linkId('supports', from, to), relation: 'supports', from, to }
      return { type: 'create-link', link: { ...link, basis: 'stated', note: '', evidence: [] } }
    }),
  )

it('[CHG18] undoing a paste of 10,000 cells copies the links three times, not once a cell', () => {
  const before = largeMap()
  const change = paste()
  const after = made(before, change)
  const step = stepBack(before, change, after, 'Paste', 1)
  const { copies, result } = copiesIn(() => {
    const retraced = retrace(after, step, 2)
    const back = made(after, retraced.change)
    return { back, forth: stepBack(after, retraced.change, back, 'Paste', 2) }
  })
  expect([...result.back.links.values()].every((link) => link.deletedAt === 2)).toBe(true)
  expect(result.forth.parts).toHaveLength(10_000)
  // To see what may be taken back, to take it back, and to find the way forth again.
  expect(copies).toBe(3)
})

function made(map: StrategyMap, change: Change): StrategyMap {
  const next = apply(map, change)
  if (!next.ok) throw new Error(next.error.code)
  return next.value
}
