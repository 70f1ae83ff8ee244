import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../store.ts'

/** What every store must say about how much it keeps. */
export function usageAcceptance(name: string, open: () => Promise<Store>): void {
  describe(`how much is in the ${name} store`, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())

    it('[ADM3] says the bytes and edits of one map, and the bytes of everything', async () => {
      const { usage } = store
      const base = { title: '', createdAt: 1 }
      await store.maps.create({ ...base, id: 'small', snapshot: new Uint8Array(10) })
      await store.maps.create({ ...base, id: 'large', snapshot: new Uint8Array(10_000) })
      const { epoch } = await store.open('large')
      await store.append([{ mapId: 'large', epoch, update: new Uint8Array(500), person: 'anna', at: 2 }])
      const [small, large] = [await usage.ofMap('small'), await usage.ofMap('large')]
      expect([small.edits, large.edits]).toEqual([1, 2])
      expect(small.bytes).toBeGreaterThanOrEqual(10)
      expect(small.bytes).toBeLessThan(100)
      expect(large.bytes).toBeGreaterThanOrEqual(10_500)
      expect(await usage.ofMap('none')).toEqual({ bytes: 0, edits: 0 })
      expect(await usage.total()).toBeGreaterThanOrEqual(10_500)
    })
  })
}
