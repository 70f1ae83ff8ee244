import { matrix } from '@golden-thread/shared/coverage'
import { aliveElements, type Element, type StrategyMap } from '@golden-thread/shared/model'
import { createRandom, randomFramework, randomMap } from '@golden-thread/shared/testing'
import { cleanup } from '@testing-library/react'
import type { ReactNode } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Canvas } from './canvas/index.ts'
import { ClaimsScreen } from './claims/index.ts'
import { Details } from './details/index.ts'
import { Findings } from './findings/index.ts'
import { FrameworkScreen } from './framework/index.ts'
import { MatrixScreen } from './matrix/index.ts'
import { MoneyScreen } from './money/index.ts'
import { Outline } from './outline/index.ts'
import { RegisterScreen } from './register/index.ts'
import { ReportScreen } from './report/index.ts'
import { TimelineScreen } from './timeline/index.ts'
import { openTestWorkspace, show } from './workspace/testing/index.ts'

const SEEDS = [1, 2, 3, 4]
const STEPS = 60

function madeUp(seed: number): StrategyMap {
  const random = createRandom(seed)
  return randomMap(random, STEPS, randomFramework(random)).map
}

const complaints = vi.spyOn(console, 'error')
beforeEach(() => {
  complaints.mockClear()
  // jsdom lays nothing out, and there is no server.
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1_200)
  vi.stubGlobal('fetch', () => Promise.reject(new Error('There is no server.')))
})

const plain = (words: string): string => words.replace(/\s+/gu, ' ').trim()

/** What stands on a screen of the map, its fields included; it is taken away again. */
function wordsOf(map: StrategyMap, screen: ReactNode, at: string): string {
  const { container } = show(openTestWorkspace(map, { at }), screen)
  const fields = [...container.querySelectorAll<HTMLInputElement>('input, textarea')].map((one) => one.value)
  const labels = [...container.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label'))
  const words = plain([container.textContent, ...fields, ...labels].join(' '))
  cleanup()
  expect(complaints.mock.calls, at).toEqual([])
  return words
}

const missing = (words: string, elements: readonly Element[]): readonly string[] =>
  elements.map(({ title }) => plain(title)).filter((title) => !words.includes(title))

describe('[RND1] a map of a framework made at random', () => {
  it.each(SEEDS)('is shown whole in the outline (seed %i)', (seed) => {
    const map = madeUp(seed)
    expect(missing(wordsOf(map, <Outline />, '?view=outline'), aliveElements(map))).toEqual([])
  })

  it.each(SEEDS)('is drawn on the canvas (seed %i)', (seed) => {
    const map = madeUp(seed)
    expect(wordsOf(map, <Canvas />, '?view=canvas')).not.toBe('')
  })

  it.each(SEEDS)('has each of its matrices, with rows and columns (seed %i)', (seed) => {
    const map = madeUp(seed)
    for (const definition of map.framework.matrices) {
      const words = wordsOf(map, <MatrixScreen />, `?view=matrix&matrix=${definition.id}`)
      const { rows, columns } = matrix(map, definition)
      const lines = [...rows, ...columns].flatMap((id) => map.elements.get(id) ?? [])
      // A table of no row or no column is said to be empty instead.
      if (rows.length > 0 && columns.length > 0) expect(missing(words, lines), definition.id).toEqual([])
    }
  })

  it.each(SEEDS)('has a register of each kind (seed %i)', (seed) => {
    const map = madeUp(seed)
    for (const { id } of map.framework.kinds) {
      const words = wordsOf(map, <RegisterScreen />, `?view=register&kind=${id}`)
      const own = aliveElements(map).filter(({ kind }) => kind === id)
      expect(missing(words, own), id).toEqual([])
    }
  })

  it.each(SEEDS)('has findings, claims, money, a timeline and a report (seed %i)', (seed) => {
    const map = madeUp(seed)
    for (const [at, screen] of [
      ['findings', <Findings key="f" />],
      ['claims', <ClaimsScreen key="c" />],
      ['money', <MoneyScreen key="m" />],
      ['timeline', <TimelineScreen key="t" />],
      ['report', <ReportScreen key="r" />],
    ] as const)
      expect(wordsOf(map, screen, `?view=${at}`), at).not.toBe('')
  })

  it.each(SEEDS)('has its kinds and relations in the framework editor (seed %i)', (seed) => {
    const map = madeUp(seed)
    const words = wordsOf(map, <FrameworkScreen />, '?view=framework')
    for (const { label } of [...map.framework.kinds, ...map.framework.relations])
      expect(words).toContain(plain(label))
  })

  it.each(SEEDS)('has details of each of its elements (seed %i)', (seed) => {
    const map = madeUp(seed)
    for (const element of aliveElements(map)) {
      const words = wordsOf(map, <Details />, `?view=outline&element=${element.id}`)
      expect(missing(words, [element])).toEqual([])
    }
  })
})
