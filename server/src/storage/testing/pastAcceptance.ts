import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LogEntry, Store } from '../store.ts'

const entry = (value: number, person = 'anna'): LogEntry => ({
  mapId: 'm',
  epoch: 1,
  update: Uint8Array.of(value % 256),
  person,
  at: 1_000 * value,
})
const EVERY = 5_000

/** What every store must tell of the past. */
export function pastAcceptance(name: string, open: () => Promise<Store>): void {
  describe(`the past in the ${name} store`, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())
    const write = async (count: number) => {
      await store.open('m')
      await store.append(Array.from({ length: count }, (_, at) => entry(at + 1, at % 2 ? 'ben' : 'anna')))
    }

    it('[SAVE34] tells who edited when, forwards and backwards, snapshots or not', async () => {
      await write(4)
      await store.compact('m', 1, 4, Uint8Array.of(12))
      const edit = (position: number, person: string) => ({ position, person, at: position * 1_000 })
      expect(await store.edits('m', { after: 1, limit: 2 })).toEqual([edit(2, 'ben'), edit(3, 'anna')])
      expect(await store.edits('m', { before: 4, limit: 2 })).toEqual([edit(3, 'anna'), edit(2, 'ben')])
      expect(await store.edits('none', { after: 0, limit: 2 })).toEqual([])
    })

    it('[SAVE34] tells how far the log went at a moment', async () => {
      await write(5)
      const moments = [999, 1_000, 3_500, 5_000, 9_000]
      expect(await Promise.all(moments.map((at) => store.positionAt('m', at)))).toEqual([0, 1, 3, 5, 5])
      expect(await store.positionAt('none', 9_000)).toBe(0)
    })

    it('[SAVE34] gives what the document was, in parts of a bounded size', async () => {
      await write(5)
      const values = async (position: number, most: number) => {
        const { state, updates, upTo } = await store.stateAt('m', position, most)
        return [state, updates.map(([value]) => value), upTo]
      }
      expect(await values(3, 10)).toEqual([null, [1, 2, 3], 3])
      expect(await values(5, 2)).toEqual([null, [1, 2], 2])
      expect(await values(0, 2)).toEqual([null, [], 0])
    })

    it('[SAVE34] begins with the state that was kept last before it, and forgets it with its map', async () => {
      await store.maps.create({ id: 'm', title: 'm', createdAt: 1, snapshot: Uint8Array.of(1) })
      await write(EVERY + 2)
      await store.keepCheckpoint('m', EVERY + 1, Uint8Array.of(99))
      const late = await store.stateAt('m', EVERY + 3, 10)
      expect([late.state, late.updates.length, late.upTo]).toEqual([Uint8Array.of(99), 2, EVERY + 3])
      const early = await store.stateAt('m', EVERY, 10)
      expect([early.state, early.updates.length, early.upTo]).toEqual([null, 10, 10])
      await store.maps.remove('m')
      const after = await store.stateAt('m', EVERY + 1, 10).catch(() => undefined)
      expect(after?.state ?? null).toBeNull()
    })
  })
}
