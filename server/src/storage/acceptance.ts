import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LogEntry, Storage } from './storage.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const entry = (mapId: string, value: number, more: Partial<LogEntry> = {}): LogEntry => ({
  mapId,
  update: bytes(value),
  person: 'anna',
  at: 1_000 + value,
  ...more,
})

/** What every store must do; each implementation runs it beside its own tests. `open` gives an empty store. */
export function storageAcceptance(name: string, open: () => Promise<Storage>): void {
  describe(`the ${name} store`, () => {
    let storage: Storage
    beforeEach(async () => {
      storage = await open()
    })
    afterEach(() => storage.close())

    it('[SAVE1] gives nothing for a map that was never written to', async () => {
      expect(await storage.load('m')).toEqual({ snapshot: null, updates: [], upTo: 0, damaged: 0 })
      expect(await storage.maps.get('m')).toBeUndefined()
    })

    it('[SAVE2] gives back what was appended, in order, each map its own', async () => {
      const first = await storage.append([entry('m', 1), entry('other', 9), entry('m', 2)])
      const second = await storage.append([entry('m', 3)])
      expect(second).toBeGreaterThan(first)
      const stored = await storage.load('m')
      expect(stored.updates.map((update) => [...update])).toEqual([[1], [2], [3]])
      expect(stored.upTo).toBe(second)
    })

    it('[SAVE2] takes an empty update and one of a megabyte', async () => {
      const large = new Uint8Array(1 << 20).fill(7)
      await storage.append([entry('m', 0, { update: bytes() }), entry('m', 0, { update: large })])
      const { updates } = await storage.load('m')
      expect(updates.map((update) => update.byteLength)).toEqual([0, 1 << 20])
    })

    it('[SAVE2] does not change what it was handed', async () => {
      const update = bytes(1, 2, 3)
      await storage.append([entry('m', 0, { update })])
      expect([...update]).toEqual([1, 2, 3])
    })

    it('[SAVE3] opens from the snapshot and what came after it', async () => {
      const upTo = await storage.append([entry('m', 1), entry('m', 2)])
      await storage.append([entry('m', 3)])
      await storage.compact('m', upTo, bytes(12))
      const stored = await storage.load('m')
      expect([...stored.snapshot!]).toEqual([12])
      expect(stored.updates.map((update) => [...update])).toEqual([[3]])
    })

    it('[SAVE3] keeps the newer of two snapshots', async () => {
      const early = await storage.append([entry('m', 1)])
      const late = await storage.append([entry('m', 2)])
      await storage.compact('m', late, bytes(12))
      await storage.compact('m', early, bytes(1))
      expect(await storage.load('m')).toEqual({ snapshot: bytes(12), updates: [], upTo: late, damaged: 0 })
    })

    it('[SAVE4] keeps who and when, though a snapshot covers it', async () => {
      const upTo = await storage.append([entry('m', 1), entry('m', 2, { person: 'ben' })])
      await storage.compact('m', upTo, bytes(12))
      const history = await storage.history('m', 0, 10)
      expect(history.map(({ person, at, update }) => [person, at, ...update])).toEqual([
        ['anna', 1001, 1],
        ['ben', 1002, 2],
      ])
      expect(await storage.history('m', history[0]!.position, 10)).toHaveLength(1)
      expect(await storage.history('m', 0, 1)).toHaveLength(1)
    })

    it('[SAVE5] keeps a catalogue of maps', async () => {
      await storage.maps.create({ id: 'm', title: 'Plan', createdAt: 5, snapshot: bytes(1) })
      const record = { id: 'm', title: 'Plan', createdAt: 5, updatedAt: 5, deletedAt: null, summary: '' }
      expect(await storage.maps.get('m')).toEqual(record)
      expect([...(await storage.load('m')).snapshot!]).toEqual([1])
      expect(await storage.maps.update('m', { title: 'Plan B', updatedAt: 9, summary: '{}' })).toBe(true)
      expect(await storage.maps.update('m', { deletedAt: 20 })).toBe(true)
      expect(await storage.maps.update('none', { title: 'x' })).toBe(false)
      const changed = { ...record, title: 'Plan B', updatedAt: 9, deletedAt: 20, summary: '{}' }
      expect(await storage.maps.list(['none', 'm'])).toEqual([changed])
      expect(await storage.maps.deletedBefore(20)).toEqual([])
      expect(await storage.maps.deletedBefore(21)).toEqual(['m'])
      await storage.maps.update('m', { deletedAt: null })
      expect(await storage.maps.deletedBefore(21)).toEqual([])
    })

    it('[SAVE5] refuses a second map of one id and keeps the first', async () => {
      await storage.maps.create({ id: 'm', title: 'Plan', createdAt: 5, snapshot: bytes(1) })
      const second = storage.maps.create({ id: 'm', title: 'Other', createdAt: 6, snapshot: bytes(2) })
      await expect(second).rejects.toMatchObject({ name: 'StorageError', code: 'exists' })
      expect([...(await storage.load('m')).snapshot!]).toEqual([1])
    })

    it('[SAVE5] removes a map for good with its document and log', async () => {
      await storage.maps.create({ id: 'm', title: 'Plan', createdAt: 5, snapshot: bytes(1) })
      await storage.append([entry('m', 1), entry('other', 2)])
      await storage.maps.remove('m')
      expect(await storage.maps.get('m')).toBeUndefined()
      expect((await storage.load('m')).snapshot).toBeNull()
      expect(await storage.history('m', 0, 10)).toEqual([])
      expect((await storage.load('other')).updates).toHaveLength(1)
    })

    it('[SAVE16] keeps a setting as it was first given', async () => {
      expect([...(await storage.settings.keepOnce('secret', bytes(1, 2)))]).toEqual([1, 2])
      expect([...(await storage.settings.keepOnce('secret', bytes(3)))]).toEqual([1, 2])
      expect([...(await storage.settings.keepOnce('other', bytes(4)))]).toEqual([4])
    })

    it('[SAVE6] answers a ping, and refuses everything once closed', async () => {
      await storage.ping()
      await storage.close()
      await expect(storage.ping()).rejects.toMatchObject({ code: 'closed' })
      await expect(storage.append([entry('m', 1)])).rejects.toMatchObject({ code: 'closed' })
    })
  })
}
