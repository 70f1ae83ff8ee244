import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StoredBoard } from '../boardStorage.ts'
import type { Store } from '../store.ts'

const board = (id: string, more: Partial<StoredBoard> = {}): StoredBoard => ({
  id,
  map: 'm',
  audience: 'The public',
  baseline: null,
  expiresAt: null,
  createdAt: 5,
  revokedAt: null,
  ...more,
})

/** What every store must do about the addresses of boards. */
export function boardAcceptance(name: string, open: () => Promise<Store>): void {
  describe(`boards in the ${name} store`, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())

    it('[SAVE32] are found by the hash of their token, and listed by map', async () => {
      const { boards } = store
      const pinned = board('b', { baseline: 'base', expiresAt: 99, createdAt: 6 })
      await boards.add(board('a'), 'hash-a')
      await boards.add(pinned, 'hash-b')
      await boards.add(board('c', { map: 'n' }), 'hash-c')
      expect({ ...(await boards.ofToken('hash-b')) }).toEqual(pinned)
      expect(await boards.ofToken('none')).toBeUndefined()
      expect((await boards.ofMap('m')).map(({ id }) => id)).toEqual(['a', 'b'])
      expect((await boards.ofMaps(['n', 'm', 'none'])).map(({ id }) => id)).toEqual(['b', 'c', 'a'])
    })

    it('[SAVE32] are revoked once, by their own map', async () => {
      const { boards } = store
      await boards.add(board('a'), 'hash-a')
      expect(await boards.revoke('n', 'a', 7)).toBe(false)
      expect(await boards.revoke('m', 'a', 8)).toBe(true)
      expect(await boards.revoke('m', 'a', 9)).toBe(true)
      expect((await boards.ofToken('hash-a'))?.revokedAt).toBe(8)
    })

    it('[SAVE32] go with their map', async () => {
      const { boards, maps } = store
      await maps.create({ id: 'm', title: 'm', createdAt: 1, snapshot: Uint8Array.of(1) })
      await boards.add(board('a'), 'hash-a')
      await boards.add(board('c', { map: 'n' }), 'hash-c')
      await maps.remove('m')
      expect(await boards.ofToken('hash-a')).toBeUndefined()
      expect(await boards.ofToken('hash-c')).toBeDefined()
    })
  })
}
