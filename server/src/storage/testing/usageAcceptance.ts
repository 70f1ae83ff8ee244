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
      // More than are read at once, and some that nobody has.
      const others = Array.from({ length: 300 }, (_, at) => `none${at}`)
      const all = await usage.ofMaps(['small', ...others, 'large'])
      const [small, large] = [all.get('small'), all.get('large')]
      expect([small?.edits, large?.edits]).toEqual([1, 2])
      expect(small?.bytes).toBeGreaterThanOrEqual(10)
      expect(small?.bytes).toBeLessThan(100)
      expect(large?.bytes).toBeGreaterThanOrEqual(10_500)
      expect([all.size, (await usage.ofMaps([])).size]).toEqual([2, 0])
      expect(await usage.total()).toBeGreaterThanOrEqual(10_500)
    })

    it('[ADM4] says the most webhooks and baselines that one map has', async () => {
      const { record, usage, webhooks } = store
      const by = { person: 'anna', by: 'Anna', at: 1 }
      for (const [id, map, endedAt] of [
        ['one', 'small', null],
        ['over', 'small', 5],
        ['other', 'large', null],
      ] as const)
        await webhooks.add({
          ...by,
          id,
          map,
          endedAt,
          url: 'https://a.example',
          secret: '',
          label: '',
          events: [],
        })
      for (const id of ['a', 'b'])
        await record.addBaseline(
          { ...by, id, map: 'large', name: id, meeting: '', date: '', status: 'draft', hash: '' },
          new Uint8Array(1),
        )
      expect(await usage.mostIn(['small', 'large'])).toEqual({ webhooks: 1, baselines: 2 })
      expect(await usage.mostIn(['small'])).toEqual({ webhooks: 1, baselines: 0 })
      expect(await usage.mostIn([])).toEqual({ webhooks: 0, baselines: 0 })
    })
  })
}
