import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LogEntry, Store } from '../store.ts'
import { accessAcceptance } from './accessAcceptance.ts'
import { auditAcceptance } from './auditAcceptance.ts'
import { boardAcceptance } from './boardAcceptance.ts'
import { commentAcceptance } from './commentAcceptance.ts'
import { decisionAcceptance } from './decisionAcceptance.ts'
import { holdAcceptance } from './holdAcceptance.ts'
import { keyAcceptance } from './keyAcceptance.ts'
import { pastAcceptance } from './pastAcceptance.ts'
import { identityAcceptance } from './people/identityAcceptance.ts'
import { organisationAcceptance } from './people/organisationAcceptance.ts'
import { recordAcceptance } from './recordAcceptance.ts'
import { usageAcceptance } from './usageAcceptance.ts'
import { webhookAcceptance } from './webhookAcceptance.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const entry = (mapId: string, value: number, more: Partial<LogEntry> = {}): LogEntry => ({
  mapId,
  epoch: 1,
  update: bytes(value),
  person: 'anna',
  at: 1_000 + value,
  ...more,
})

/** What every store must do; each implementation runs it beside its own tests. `open` gives an empty store. */
export function storageAcceptance(name: string, open: () => Promise<Store>): void {
  accessAcceptance(name, open)
  identityAcceptance(name, open)
  organisationAcceptance(name, open)
  recordAcceptance(name, open)
  boardAcceptance(name, open)
  commentAcceptance(name, open)
  auditAcceptance(name, open)
  decisionAcceptance(name, open)
  keyAcceptance(name, open)
  holdAcceptance(name, open)
  webhookAcceptance(name, open)
  pastAcceptance(name, open)
  usageAcceptance(name, open)
  describe(`the ${name} store`, () => {
    let storage: Store
    beforeEach(async () => {
      storage = await open()
    })
    afterEach(() => storage.close())
    const own = async (...ids: string[]) => {
      for (const id of ids) await storage.open(id)
    }

    it('[SAVE1] gives nothing for a map that was never written to', async () => {
      const nothing = { snapshot: null, updates: [], upTo: 0, rebuilt: false }
      expect(await storage.load('m')).toEqual(nothing)
      expect(await storage.open('m')).toEqual({ ...nothing, epoch: 1 })
      expect(await storage.maps.get('m')).toBeUndefined()
    })

    it('[SAVE2] gives back what was appended, in order, each map its own', async () => {
      await own('m', 'other')
      expect(await storage.append([entry('m', 1), entry('other', 9), entry('m', 2)])).toEqual([1, 1, 2])
      expect(await storage.append([entry('m', 3)])).toEqual([3])
      const stored = await storage.load('m')
      expect(stored.updates.map((update) => [...update])).toEqual([[1], [2], [3]])
      expect(stored.upTo).toBe(3)
    })

    it('[SAVE2] takes an empty update and one of a megabyte', async () => {
      await own('m')
      const large = new Uint8Array(1 << 20).fill(7)
      await storage.append([entry('m', 0, { update: bytes() }), entry('m', 0, { update: large })])
      const { updates } = await storage.load('m')
      expect(updates.map((update) => update.byteLength)).toEqual([0, 1 << 20])
    })

    it('[SAVE2] does not change what it was handed', async () => {
      await own('m')
      const update = bytes(1, 2, 3)
      await storage.append([entry('m', 0, { update })])
      expect([...update]).toEqual([1, 2, 3])
    })

    it('[SAVE20] refuses what an earlier owner of a map still sends, and nothing else of the batch', async () => {
      await own('m', 'other')
      await storage.append([entry('m', 1)])
      const taken = await storage.open('m')
      expect(taken).toMatchObject({ epoch: 2, upTo: 1 })
      const late = [entry('m', 2), entry('other', 9), entry('m', 3, { epoch: 2 })]
      expect(await storage.append(late)).toEqual([null, 1, 2])
      const stored = await storage.load('m')
      expect(stored.updates.map((update) => [...update])).toEqual([[1], [3]])
      expect(await storage.append([entry('nobody opened it', 1)])).toEqual([null])
    })

    it('[SAVE20] keeps no snapshot of an earlier owner', async () => {
      await own('m')
      await storage.append([entry('m', 1)])
      await storage.open('m')
      await storage.compact('m', 1, 1, bytes(12))
      expect((await storage.load('m')).snapshot).toBeNull()
    })

    it('[SAVE3] opens from the snapshot and what came after it', async () => {
      await own('m')
      await storage.append([entry('m', 1), entry('m', 2)])
      await storage.append([entry('m', 3)])
      await storage.compact('m', 1, 2, bytes(12))
      const stored = await storage.load('m')
      expect([...stored.snapshot!]).toEqual([12])
      expect(stored.updates.map((update) => [...update])).toEqual([[3]])
    })

    it('[SAVE3] keeps the newer of two snapshots', async () => {
      await own('m')
      await storage.append([entry('m', 1), entry('m', 2)])
      await storage.compact('m', 1, 2, bytes(12))
      await storage.compact('m', 1, 1, bytes(1))
      expect(await storage.load('m')).toEqual({ snapshot: bytes(12), updates: [], upTo: 2, rebuilt: false })
    })

    it('[SAVE4] keeps who and when, though a snapshot covers it', async () => {
      await own('m')
      await storage.append([entry('m', 1), entry('m', 2, { person: 'ben' })])
      await storage.compact('m', 1, 2, bytes(12))
      const history = await storage.history('m', 0, 10)
      expect(history.map(({ position, person, at, update }) => [position, person, at, ...update])).toEqual([
        [1, 'anna', 1001, 1],
        [2, 'ben', 1002, 2],
      ])
      expect(await storage.history('m', 1, 10)).toHaveLength(1)
      expect(await storage.history('m', 0, 1)).toHaveLength(1)
    })

    it('[SAVE21] begins the log of a map with its first state', async () => {
      await storage.maps.create({ id: 'm', title: 'Plan', createdAt: 5, snapshot: bytes(1) })
      expect(await storage.open('m')).toMatchObject({ snapshot: bytes(1), updates: [], upTo: 1, epoch: 1 })
      expect(await storage.append([entry('m', 2)])).toEqual([2])
      await storage.compact('m', 1, 2, bytes(12))
      const history = await storage.history('m', 0, 10)
      expect(history.map(({ position, person, at, update }) => [position, person, at, ...update])).toEqual([
        [1, '', 5, 1],
        [2, 'anna', 1002, 2],
      ])
      await storage.maps.create({ id: 'n', title: '', createdAt: 6, snapshot: bytes(3), person: 'ben' })
      expect(await storage.history('n', 0, 10)).toMatchObject([{ position: 1, person: 'ben', at: 6 }])
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
      expect(await storage.maps.ids()).toEqual(['m'])
      expect(await storage.maps.due(20, 100)).toEqual([])
      expect(await storage.maps.due(21, 100)).toEqual([{ id: 'm', since: 100 }])
      expect(await storage.maps.due(21, 101)).toEqual([{ id: 'm', since: 100 }])
      // Not due after all, as where a clock is put right: it begins anew.
      expect(await storage.maps.due(20, 102)).toEqual([])
      expect(await storage.maps.due(21, 103)).toEqual([{ id: 'm', since: 103 }])
      await storage.maps.update('m', { deletedAt: null })
      expect(await storage.maps.due(21, 104)).toEqual([])
    })

    it('[SAVE5] refuses a second map of one id and keeps the first', async () => {
      await storage.maps.create({ id: 'm', title: 'Plan', createdAt: 5, snapshot: bytes(1) })
      const second = storage.maps.create({ id: 'm', title: 'Other', createdAt: 6, snapshot: bytes(2) })
      await expect(second).rejects.toMatchObject({ name: 'StorageError', code: 'exists' })
      expect([...(await storage.load('m')).snapshot!]).toEqual([1])
    })

    it('[SAVE24] knows the maps whose last edit is newer than their line', async () => {
      for (const id of ['m', 'other'])
        await storage.maps.create({ id, title: '', createdAt: 5, snapshot: bytes(1) })
      expect(await storage.maps.staleSummaries()).toEqual([])
      await own('m')
      await storage.append([entry('m', 1)])
      expect(await storage.maps.staleSummaries()).toEqual([{ id: 'm', at: 1_001 }])
      await storage.maps.update('m', { updatedAt: 1_001 })
      expect(await storage.maps.staleSummaries()).toEqual([])
    })

    it('[SAVE5] removes a map for good with its document and log', async () => {
      await storage.maps.create({ id: 'm', title: 'Plan', createdAt: 5, snapshot: bytes(1) })
      await own('m', 'other')
      await storage.append([entry('m', 1), entry('other', 2)])
      await storage.maps.remove('m')
      expect(await storage.append([entry('m', 3)])).toEqual([null])
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
