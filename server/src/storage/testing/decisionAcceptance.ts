import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StoredDecision, StoredProgress } from '../decisionStorage.ts'
import type { Store } from '../store.ts'

const decision = (id: string, more: Partial<StoredDecision> = {}): StoredDecision => ({
  id,
  map: 'm',
  on: { element: 'S1' },
  about: 'S1 Safer',
  recommendation: 'That S1 be agreed.',
  outcome: 'agreed',
  body: 'MPA',
  date: '2005-09-29',
  conditions: '',
  minutes: 'Resolved: agreed.',
  baseline: null,
  replaces: null,
  person: 'anna',
  by: 'Anna',
  at: 5,
  ...more,
})
const progress = (done: boolean, at: number): StoredProgress => ({
  map: 'm',
  decision: 'a',
  done,
  note: '',
  person: 'ben',
  by: 'Ben',
  at,
})

/** What every store must do about decisions. */
export function decisionAcceptance(name: string, open: () => Promise<Store>): void {
  describe(`decisions in the ${name} store`, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())

    it('[SAVE36] are given back as they were kept, by the day of their meeting, each map its own', async () => {
      const { decisions } = store
      const whole = decision('b', { on: null, about: '', baseline: 'base', date: '2005-07-01' })
      for (const one of [decision('a'), whole, decision('c', { map: 'n' })])
        expect(await decisions.add(one)).toBe(true)
      await decisions.addProgress(progress(true, 6))
      await decisions.addProgress(progress(false, 7))
      expect(await decisions.ofMap('m')).toEqual([whole, decision('a')])
      expect(await decisions.progressOf('m')).toEqual([progress(true, 6), progress(false, 7)])
      expect(await decisions.progressOf('n')).toEqual([])
    })

    it('[SAVE36] are replaced once, also by two at once', async () => {
      const { decisions } = store
      await decisions.add(decision('a'))
      const both = ['b', 'c'].map((id) => decisions.add(decision(id, { replaces: 'a' })))
      expect(await Promise.all(both)).toEqual([true, false])
      expect((await decisions.ofMap('m')).map(({ id }) => id)).toEqual(['a', 'b'])
    })

    it('[SAVE36] go with their map', async () => {
      const { decisions, maps } = store
      await maps.create({ id: 'm', title: 'm', createdAt: 1, snapshot: Uint8Array.of(1) })
      await decisions.add(decision('a'))
      await decisions.addProgress(progress(true, 6))
      await maps.remove('m')
      expect([await decisions.ofMap('m'), await decisions.progressOf('m')]).toEqual([[], []])
    })
  })
}
