import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StoredHold } from '../holdStorage.ts'
import type { Store } from '../store.ts'

const hold = (id: string, more: Partial<StoredHold> = {}): StoredHold => ({
  id,
  map: 'm',
  reason: 'A request for information',
  person: 'anna',
  by: 'Anna',
  at: 5,
  liftedAt: null,
  liftedBy: null,
  ...more,
})

/** What every store must do about holds. */
export function holdAcceptance(name: string, open: () => Promise<Store>): void {
  describe(`holds in the ${name} store`, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
      for (const id of ['m', 'n'])
        await store.maps.create({ id, title: id, createdAt: 1, snapshot: Uint8Array.of(1) })
    })
    afterEach(() => store.close())

    it('[SAVE38] keep their map from being due and from being removed, until the last of them is lifted', async () => {
      const { holds, maps } = store
      for (const id of ['m', 'n']) await maps.update(id, { deletedAt: 10 })
      await holds.add(hold('a'))
      await holds.add(hold('b'))
      const due = async () => (await maps.due(20, 30)).map(({ id }) => id)
      expect(await due()).toEqual(['n'])
      await maps.remove('m')
      expect(await maps.get('m')).toBeDefined()
      expect((await store.load('m')).snapshot).not.toBeNull()
      expect(await holds.lift('m', 'a', 40, 'Ben')).toBe(true)
      expect(await due()).toEqual(['n'])
      expect(await holds.lift('m', 'b', 41, 'Ben')).toBe(true)
      expect(await due()).toEqual(['m', 'n'])
      await maps.remove('m')
      expect(await maps.get('m')).toBeUndefined()
    })

    it('[SAVE38] are lifted once, by their own map', async () => {
      const { holds } = store
      await holds.add(hold('a'))
      expect(await holds.lift('n', 'a', 6, 'Ben')).toBe(false)
      expect(await holds.lift('m', 'a', 7, 'Ben')).toBe(true)
      expect(await holds.lift('m', 'a', 8, 'Carl')).toBe(false)
      expect((await holds.ofMap('m')).map((one) => ({ ...one }))).toEqual([
        hold('a', { liftedAt: 7, liftedBy: 'Ben' }),
      ])
    })
  })
}
