import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Store } from '../store.ts'
import { backupSqlite, restoreSqlite } from './backup.ts'
import { openSqlite } from './sqlite.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'golden-thread-back-'))
})
afterEach(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)

/** All that makes up the maps, as one hash each, with what was said of them. */
async function hashesOf(store: Store, ids: readonly string[]): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {}
  for (const id of ids) {
    const rows = await store.history(id, 0, 1_000)
    const said = [await store.comments.ofMap(id), await store.record.baselinesOf(id)]
    const hash = createHash('sha256').update(JSON.stringify(said))
    for (const { position, person, at: when, update } of rows)
      hash.update(`${position} ${person} ${when}`).update(update)
    hashes[id] = hash.digest('hex')
  }
  return hashes
}

it('[OPS4] one backup gives back everything as it was at a moment before it, by the same hashes', async () => {
  const store = await openSqlite({ path: at('maps.sqlite') })
  const owners = new Map<string, number>()
  let minute = 0
  const comment = (map: string) =>
    store.comments.add(
      {
        id: `${map} ${minute}`,
        map,
        thread: 't',
        on: null,
        about: '',
        text: `said at ${minute}`,
        mentions: [],
        person: 'anna',
        by: 'Anna',
        at: minute,
      } as never,
      `${map} ${minute}`,
    )
  const edit = async (map: string) => {
    minute += 1
    const update = Uint8Array.of(0, minute)
    const epoch = owners.get(map) ?? 0
    await store.append([{ mapId: map, epoch, update, person: 'anna', at: minute }])
  }
  const make = async (map: string) => {
    await store.maps.create({ id: map, title: map, createdAt: minute, snapshot: Uint8Array.of(0, 0) })
    owners.set(map, (await store.open(map)).epoch)
  }
  for (const map of ['kept', 'binned']) await make(map)
  for (let turn = 0; turn < 20; turn++) for (const map of owners.keys()) await edit(map)
  await comment('kept')
  const then = minute
  const hashes = await hashesOf(store, ['kept', 'binned'])

  // And then things go on: edits, a snapshot that holds them, a new map, words, and a map into the bin.
  minute += 1
  await make('new')
  for (let turn = 0; turn < 5; turn++) for (const map of owners.keys()) await edit(map)
  await store.compact('kept', owners.get('kept') ?? 0, 10, Uint8Array.of(0, 99))
  await comment('kept')
  await store.maps.update('binned', { deletedAt: minute })
  await store.access.addPerson({ id: 'late', name: 'Late', colour: 'red', createdAt: minute })
  const end = await hashesOf(store, ['kept', 'binned', 'new'])
  await store.close()
  backupSqlite({ from: at('maps.sqlite'), to: at('backup.sqlite') })

  const went = restoreSqlite({ from: at('backup.sqlite'), to: at('then.sqlite'), until: then })
  expect(went).toEqual({ maps: 2, edits: 16 })
  expect(readdirSync(folder).filter((name) => /then.*(wal|partial)/.test(name))).toEqual([])
  const restored = await openSqlite({ path: at('then.sqlite') })
  expect(await restored.maps.ids()).toEqual(['binned', 'kept'])
  expect(await hashesOf(restored, ['kept', 'binned'])).toEqual(hashes)
  expect((await restored.load('kept')).snapshot?.[1]).not.toBe(99)
  expect((await restored.maps.get('binned'))?.deletedAt).toBeNull()
  // Who may enter is as it was in the backup, and people go on where they are.
  expect(await restored.sql.all('SELECT id FROM people')).toEqual([{ id: 'late' }])
  const { epoch, upTo } = { ...(await restored.open('kept')) }
  const next = { mapId: 'kept', epoch, update: Uint8Array.of(0, 1), person: 'anna', at: minute }
  expect(await restored.append([next])).toEqual([upTo + 1])
  await restored.close()

  // Without a moment everything comes back.
  restoreSqlite({ from: at('backup.sqlite'), to: at('all.sqlite') })
  const all = await openSqlite({ path: at('all.sqlite') })
  expect(await hashesOf(all, ['kept', 'binned', 'new'])).toEqual(end)
  await all.close()
  expect(() => restoreSqlite({ from: at('backup.sqlite'), to: at('none.sqlite'), until: -1 })).toThrow(
    /No map of this backup was there at .* Name a later moment/,
  )
  expect(readdirSync(folder)).not.toContain('none.sqlite')
})
