import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { crc32 } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { migrations } from './migrations.ts'
import { openSqlite } from './sqlite.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'golden-thread-migrations-'))
})
afterEach(() => rmSync(folder, { recursive: true }))
const path = () => join(folder, 'maps.sqlite')

/** A database as the first release left it, written by the statements of that release. */
function firstRelease() {
  const db = new DatabaseSync(path())
  for (const step of migrations.slice(0, 2)) db.exec(step)
  db.exec('PRAGMA user_version = 2')
  const map = db.prepare('INSERT INTO maps (id, title, created_at, updated_at) VALUES (?, ?, 1, 1)')
  const log = db.prepare("INSERT INTO log (map, person, at, crc, bytes) VALUES (?, 'anna', ?, ?, ?)")
  const snapshot = db.prepare('INSERT INTO snapshots (map, up_to, crc, bytes) VALUES (?, ?, ?, ?)')
  const state = (...values: number[]) => Uint8Array.from(values)
  return {
    db,
    map: (id: string) => map.run(id, `Title of ${id}`),
    edit: (id: string, value: number) =>
      log.run(id, value, crc32(state(value)), state(value)).lastInsertRowid,
    snapshot: (id: string, upTo: number | bigint, ...values: number[]) =>
      snapshot.run(id, upTo, crc32(state(...values)), state(...values)),
  }
}

it('[SAVE22] opens what the first release kept, with its edits, links and people', async () => {
  const old = firstRelease()
  for (const id of ['begun', 'compacted', 'quiet']) old.map(id)
  old.snapshot('begun', 0, 100)
  old.snapshot('quiet', 0, 101)
  old.edit('begun', 1)
  old.edit('compacted', 2)
  const upTo = old.edit('compacted', 3)
  old.edit('begun', 4)
  old.snapshot('compacted', upTo, 100, 2, 3)
  old.edit('compacted', 5)
  old.db.exec(`
    INSERT INTO people VALUES ('p', 'Anna', 'red', 1);
    INSERT INTO sessions VALUES ('session', 'p', 1, 1);
    INSERT INTO links VALUES ('l', 'token', 'begun', 'editor', 'For the board', 1, NULL);
    INSERT INTO grants VALUES ('p', 'begun', 'l', 'editor', 1);
    INSERT INTO grants VALUES ('m', 'begun', '', 'owner', 1);
  `)
  old.db.close()

  const storage = await openSqlite({ path: path() })
  const values = async (id: string) => {
    const { snapshot, updates, upTo: end } = await storage.load(id)
    return [[...snapshot!], updates.map((update) => [...update]), end]
  }
  expect(await values('begun')).toEqual([[100], [[1], [4]], 3])
  expect(await values('compacted')).toEqual([[100, 2, 3], [[5]], 4])
  expect(await values('quiet')).toEqual([[101], [], 1])
  const history = await storage.history('compacted', 0, 10)
  // The state that the log lacked stands where it was made.
  expect(history.map(({ position, person, at, update }) => [position, person, at, ...update])).toEqual([
    [1, 'anna', 2, 2],
    [2, 'anna', 3, 3],
    [3, '', 3, 100, 2, 3],
    [4, 'anna', 5, 5],
  ])
  const { epoch } = await storage.open('begun')
  const next = { mapId: 'begun', epoch, update: Uint8Array.of(6), person: 'anna', at: 6 }
  expect(await storage.append([next])).toEqual([4])

  const { access } = storage
  expect(await access.session('session')).toMatchObject({ person: { name: 'Anna' } })
  expect(await access.linkOfToken('token')).toMatchObject({ map: 'begun', label: 'For the board' })
  expect(await access.grants('p')).toEqual([{ map: 'begun', role: 'editor', link: 'l' }])
  expect(await access.grants('m')).toEqual([{ map: 'begun', role: 'owner', link: null }])
  await access.addGrant({ person: 'm', map: 'begun', link: null, createdAt: 2 })
  expect(await access.grants('m')).toHaveLength(1)
  await storage.close()
})

it('[SAVE7] [SAVE22] brings damage along as damage', async () => {
  const old = firstRelease()
  old.map('m')
  old.snapshot('m', 0, 100)
  old.edit('m', 1)
  old.db.exec("UPDATE snapshots SET bytes = x'00'")
  old.db.close()
  const storage = await openSqlite({ path: path() })
  await expect(storage.open('m')).rejects.toMatchObject({ code: 'damaged' })
  await storage.close()
})

it('[OPS6] is as it was before the step that dies half-way, and goes on from there', async () => {
  const old = firstRelease()
  old.map('m')
  old.snapshot('m', 0, 100)
  old.edit('m', 1)
  // A step that makes several tables finds the second of them there.
  const made = migrations.map((step) =>
    Array.from(step.matchAll(/CREATE TABLE (\w+)/g), ([, table]) => table),
  )
  const dies = made.findLastIndex((tables) => tables.length > 1)
  const [first = '', name = ''] = made[dies] ?? []
  old.db.exec(`CREATE TABLE ${name} (id TEXT)`)
  old.db.close()
  await expect(openSqlite({ path: path() })).rejects.toThrow(new RegExp(`${name} already exists`))
  const left = new DatabaseSync(path())
  expect(left.prepare('PRAGMA user_version').get()).toEqual({ user_version: dies })
  expect(left.prepare('SELECT name FROM sqlite_master WHERE name = ?').get(first)).toBeUndefined()
  left.exec(`DROP TABLE ${name}`)
  left.close()
  const store = await openSqlite({ path: path() })
  expect((await store.load('m')).updates.map((update) => [...update])).toEqual([[1]])
  await store.close()
})

it('[OPS6] is as it was before the step between whose statements it is killed, and goes on from there', async () => {
  const old = firstRelease()
  old.map('m')
  old.snapshot('m', 0, 100)
  old.edit('m', 1)
  old.db.close()
  const second = 'CREATE TABLE teams'
  // A process of its own does the first half of the step, and is gone.
  const killed = `
    const { DatabaseSync } = await import('node:sqlite')
    const { exec } = DatabaseSync.prototype
    DatabaseSync.prototype.exec = function (text) {
      if (!text.includes('${second}')) return exec.call(this, text)
      exec.call(this, text.slice(0, text.indexOf('${second}')))
      process.kill(process.pid, 'SIGKILL')
    }
    const { openDatabase } = await import(${JSON.stringify(new URL('./database.ts', import.meta.url).href)})
    openDatabase(${JSON.stringify(path())})`
  const { signal } = spawnSync(process.execPath, ['--input-type=module', '--eval', killed])
  expect(signal).toBe('SIGKILL')
  const left = new DatabaseSync(path())
  const step = migrations.findIndex((text) => text.includes(second))
  expect(left.prepare('PRAGMA user_version').get()).toEqual({ user_version: step })
  expect(left.prepare("SELECT name FROM sqlite_master WHERE name = 'organisations'").get()).toBeUndefined()
  left.close()
  const store = await openSqlite({ path: path() })
  expect((await store.load('m')).updates.map((update) => [...update])).toEqual([[1]])
  expect(await store.organisations.ids()).toEqual([])
  await store.close()
})
