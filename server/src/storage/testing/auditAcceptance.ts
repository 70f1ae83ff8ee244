import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { brokenRow } from '../auditChain.ts'
import type { AuditNote } from '../auditStorage.ts'
import type { Store } from '../store.ts'

const note = (action: string, map = 'm'): AuditNote => ({
  map,
  person: 'anna',
  by: 'Anna',
  at: 5,
  action,
  detail: '{"role":"viewer"}',
})

/** What every store must do about the audit log. */
export function auditAcceptance(name: string, open: () => Promise<Store>): void {
  describe(`the audit log in the ${name} store`, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())

    it('[SAVE35] chains the rows of each map by their hashes, in the order in which they came', async () => {
      const { audit } = store
      expect([await audit.rows('m', 0, 9), await audit.head('m')]).toEqual([[], { position: 0, hash: '' }])
      await audit.append([note('made'), note('other', 'n'), note('used')])
      await Promise.all([audit.append([note('again')]), audit.append([note('and again')])])
      const rows = await audit.rows('m', 0, 9)
      expect(rows.map(({ position, action }) => [position, action])).toEqual([
        [1, 'made'],
        [2, 'used'],
        [3, 'again'],
        [4, 'and again'],
      ])
      expect(rows.map(({ previous }) => previous)).toEqual(['', ...rows.slice(0, 3).map(({ hash }) => hash)])
      expect(await audit.head('m')).toEqual({ position: 4, hash: rows[3]?.hash })
      expect(rows[0]).toMatchObject(note('made'))
      expect(await audit.rows('m', 2, 1)).toEqual([rows[2]])
      expect([await brokenRow(audit, 'm'), await brokenRow(audit, 'n')]).toEqual([undefined, undefined])
    })

    const hold = {
      map: 'm',
      reason: 'Asked',
      person: 'anna',
      by: 'Anna',
      at: 1,
      liftedAt: null,
      liftedBy: null,
    }

    it('[AUD7] writes a note with what it tells of, and none where nothing was done', async () => {
      const { audit, holds, maps } = store
      await maps.create({ id: 'm', title: 'm', createdAt: 1, snapshot: Uint8Array.of(1) })
      await store.noting([note('placed'), note('told', 'n')]).holds.add({ ...hold, id: 'h' })
      expect(await store.noting([note('disposed')]).maps.remove('m')).toBe(false)
      expect(await store.noting([note('lifted')]).holds.lift('m', 'none', 2, 'Anna')).toBe(false)
      expect(await store.noting([note('lifted')]).holds.lift('m', 'h', 2, 'Anna')).toBe(true)
      expect(await store.noting([note('deleted')]).maps.update('m', { deletedAt: 3 })).toBe(true)
      expect(await store.noting([note('deleted')]).maps.update('none', { deletedAt: 3 })).toBe(false)
      await Promise.all([audit.append([note('else')]), holds.ofMap('m')])
      expect(await store.noting([note('disposed')]).maps.remove('m')).toBe(true)
      expect((await audit.rows('m', 0, 9)).map(({ action }) => action)).toEqual([
        ...['placed', 'lifted', 'deleted', 'else', 'disposed'],
      ])
      expect(await audit.rows('n', 0, 9)).toHaveLength(1)
      expect([await brokenRow(audit, 'm'), await brokenRow(audit, 'n')]).toEqual([undefined, undefined])
    })

    it('[AUD7] is seen at once by who had read what it changes', async () => {
      const { access, boards, maps } = store
      await maps.create({ id: 'm', title: 'm', createdAt: 1, snapshot: Uint8Array.of(1) })
      const board = { id: 'b', map: 'm', audience: 'All', baseline: null, expiresAt: null }
      expect(await boards.ofToken('hash')).toBe(undefined)
      await store.noting([note('board made')]).boards.add({ ...board, createdAt: 1, revokedAt: null }, 'hash')
      expect(await boards.ofToken('hash')).toMatchObject({ revokedAt: null })
      await store.noting([note('board taken back')]).boards.revoke('m', 'b', 2)
      expect(await boards.ofToken('hash')).toMatchObject({ revokedAt: 2 })

      const link = { id: 'l', map: 'm', role: 'editor', label: '', createdAt: 1 } as const
      await store.noting([note('link made')]).access.addLink(link, 'hash')
      await access.addGrant({ person: 'anna', map: 'm', link: 'l', createdAt: 1 })
      expect(await access.grants('anna', 'm')).toMatchObject([{ role: 'editor' }])
      const keep = { roles: [], maker: 'anna' } as const
      await store.noting([note('link revoked')]).access.changeLink('l', { revokedAt: 3 }, keep)
      expect(await access.grants('anna', 'm')).toEqual([])

      expect(await maps.get('m')).toMatchObject({ deletedAt: null })
      await store.noting([note('deleted')]).maps.update('m', { deletedAt: 4 })
      expect([await maps.get('m'), await maps.list(['m'])]).toMatchObject([
        { deletedAt: 4 },
        [{ deletedAt: 4 }],
      ])
    })

    // The others are in memory, where nothing ends in between.
    it.runIf(['SQLite', 'PostgreSQL'].includes(name))(
      '[AUD7] keeps nothing of a deed whose note cannot be written',
      async () => {
        const { audit, holds, maps } = store
        await maps.create({ id: 'm', title: 'm', createdAt: 1, snapshot: Uint8Array.of(1) })
        const broken = store.noting([note('first'), { ...note('second'), action: null as never }])
        await expect(broken.holds.add({ ...hold, id: 'h' })).rejects.toMatchObject({ name: 'StorageError' })
        await expect(broken.maps.update('m', { deletedAt: 3 })).rejects.toMatchObject({
          name: 'StorageError',
        })
        await expect(broken.maps.remove('m')).rejects.toMatchObject({ name: 'StorageError' })
        expect(await holds.ofMap('m')).toEqual([])
        expect(await maps.get('m')).toMatchObject({ deletedAt: null })
        expect([await audit.rows('m', 0, 9), await audit.head('m')]).toEqual([[], { position: 0, hash: '' }])
      },
    )

    it('[SAVE35] stays when its map goes', async () => {
      const { audit, maps } = store
      await maps.create({ id: 'm', title: 'm', createdAt: 1, snapshot: Uint8Array.of(1) })
      await audit.append([note('made')])
      await maps.remove('m')
      await audit.append([note('made', 'a')])
      expect(await audit.rows('m', 0, 9)).toHaveLength(1)
      expect(await audit.maps()).toEqual(['a', 'm'])
    })
  })
}
