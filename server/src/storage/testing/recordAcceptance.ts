import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StoredBaseline, StoredSignature } from '../recordStorage.ts'
import type { Store } from '../store.ts'

const baseline = (id: string, more: Partial<StoredBaseline> = {}): StoredBaseline => ({
  id,
  map: 'm',
  name: 'As put to the authority',
  meeting: 'MPA, 29 September 2005',
  date: '2005-09-29',
  status: 'submitted',
  hash: 'abc',
  person: 'anna',
  by: 'Anna',
  at: 5,
  ...more,
})
const signature = (of: string, person: string, at: number): StoredSignature => ({
  baseline: of,
  map: 'm',
  person,
  name: person.toUpperCase(),
  post: 'Commissioner',
  at,
})

/** What every store must do about what has to be proved. */
export function recordAcceptance(name: string, open: () => Promise<Store>): void {
  describe(`the record in the ${name} store`, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())

    it('[SAVE30] gives a baseline back as it was kept, each map its own, the oldest first', async () => {
      const { record } = store
      expect(await record.baselinesOf('m')).toEqual([])
      await record.addBaseline(baseline('late', { at: 9 }), Uint8Array.of(2))
      await record.addBaseline(baseline('early'), Uint8Array.of(1, 1))
      await record.addBaseline(baseline('other', { map: 'n' }), Uint8Array.of(3))
      expect((await record.baselinesOf('m')).map(({ id }) => id).sort()).toEqual(['early', 'late'])
      expect((await record.baselinesOf('n')).map((kept) => ({ ...kept }))).toEqual([
        baseline('other', { map: 'n' }),
      ])
      expect([...((await record.stateOf('m', 'early')) ?? [])]).toEqual([1, 1])
      expect(await record.stateOf('n', 'early')).toBeUndefined()
    })

    it('[SAVE30] never writes over a baseline', async () => {
      const { record } = store
      await record.addBaseline(baseline('b'), Uint8Array.of(1))
      await expect(
        record.addBaseline(baseline('b', { name: 'Another' }), Uint8Array.of(2)),
      ).rejects.toMatchObject({
        code: 'exists',
      })
      expect([...((await record.stateOf('m', 'b')) ?? [])]).toEqual([1])
    })

    it('[SAVE31] takes one signature of a person, and of two at once the first', async () => {
      const { record } = store
      await record.addBaseline(baseline('b'), Uint8Array.of(1))
      const signed = await Promise.all([
        record.addSignature(signature('b', 'anna', 10)),
        record.addSignature(signature('b', 'ben', 10)),
        record.addSignature(signature('b', 'anna', 11)),
      ])
      expect(signed).toEqual([true, true, false])
      expect((await record.signaturesOf('m')).map(({ person, at }) => [person, at])).toEqual([
        ['anna', 10],
        ['ben', 10],
      ])
    })

    it('[SAVE30] goes with its map, and only with it', async () => {
      const { record, maps } = store
      for (const id of ['m', 'n']) {
        await maps.create({ id, title: id, createdAt: 1, snapshot: Uint8Array.of(1) })
        await record.addBaseline(baseline(`of-${id}`, { map: id }), Uint8Array.of(1))
        await record.addSignature({ ...signature(`of-${id}`, 'anna', 2), map: id })
      }
      await maps.remove('m')
      expect([await record.baselinesOf('m'), await record.signaturesOf('m')]).toEqual([[], []])
      expect(await record.stateOf('m', 'of-m')).toBeUndefined()
      expect(await record.baselinesOf('n')).toHaveLength(1)
      expect(await record.signaturesOf('n')).toHaveLength(1)
    })
  })
}
