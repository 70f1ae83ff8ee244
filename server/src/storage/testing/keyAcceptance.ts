import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StoredKey } from '../keyStorage.ts'
import type { Store } from '../store.ts'

const key = (id: string, more: Partial<StoredKey> = {}): StoredKey => ({
  id,
  person: 'anna',
  role: 'editor',
  maps: ['m', 'n'],
  label: 'Power BI',
  createdAt: 5,
  expiresAt: 99,
  revokedAt: null,
  ...more,
})

/** What every store must do about keys for programs. */
export function keyAcceptance(name: string, open: () => Promise<Store>): void {
  describe(`keys in the ${name} store`, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())

    it('[SAVE37] are found by their hash, listed by who made them and altogether, and revoked once by them', async () => {
      const { keys } = store
      await keys.add(key('a'), 'hash-a')
      await keys.add(key('b', { createdAt: 6 }), 'hash-b')
      await keys.add(key('c', { person: 'ben', createdAt: 7 }), 'hash-c')
      expect(await keys.ofHash('hash-b')).toEqual(key('b', { createdAt: 6 }))
      expect(await keys.ofHash('none')).toBeUndefined()
      expect((await keys.ofPerson('anna')).map(({ id }) => id)).toEqual(['a', 'b'])
      expect((await keys.all()).map(({ id }) => id)).toEqual(['c', 'b', 'a'])
      expect(await keys.revoke('ben', 'a', 7)).toBe(false)
      expect(await keys.revoke('anna', 'a', 8)).toBe(true)
      expect(await keys.revoke('anna', 'a', 9)).toBe(true)
      expect((await keys.ofHash('hash-a'))?.revokedAt).toBe(8)
    })
  })
}
