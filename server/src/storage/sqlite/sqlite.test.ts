import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { storageAcceptance } from '../testing/acceptance.ts'
import { migrations } from './migrations.ts'
import { openSqlite } from './sqlite.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'golden-thread-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const path = () => join(folder, 'maps.sqlite')
const entry = (update: Uint8Array) => ({ mapId: 'm', epoch: 1, update, person: 'anna', at: 1 })
const alter = (statements: string) => {
  const db = new DatabaseSync(path())
  db.exec(statements)
  db.close()
}

storageAcceptance('SQLite', () => openSqlite({ path: path() }))

describe('the SQLite file', () => {
  const write = async (count: number) => {
    const storage = await openSqlite({ path: path() })
    await storage.open('m')
    for (let i = 1; i <= count; i++) await storage.append([entry(new Uint8Array(3_000).fill(i))])
    return storage
  }

  it('[SAVE7] opens no map of which a record is damaged or gone, and says which and what to do', async () => {
    await (await write(3)).close()
    for (const fault of [
      'UPDATE log SET bytes = zeroblob(3000) WHERE position = 2',
      'DELETE FROM log WHERE position = 2',
    ]) {
      alter(fault)
      const storage = await openSqlite({ path: path() })
      const refused = {
        code: 'damaged',
        message: expect.stringMatching(
          /Map m .* record 2 of [34] .* restore the newest backup, or run "npm run repair -- m"/,
        ),
      }
      await expect(storage.open('m')).rejects.toMatchObject(refused)
      await expect(storage.load('m')).rejects.toMatchObject(refused)
      // Whoever had it open goes on having it: nobody took it over.
      expect(await storage.append([entry(new Uint8Array([4]))])).not.toEqual([null])
      await storage.open('another')
      await storage.close()
    }
  })

  it('[SAVE7] opens no map whose last record is gone', async () => {
    await (await write(3)).close()
    alter('DELETE FROM log WHERE position = 3')
    const storage = await openSqlite({ path: path() })
    await expect(storage.open('m')).rejects.toThrow(/record 3 of 3/)
    await storage.close()
  })

  it('[SAVE7] puts a map together from its log where the snapshot is damaged, its first state included', async () => {
    const before = await openSqlite({ path: path() })
    await before.maps.create({ id: 'm', title: 'Plan', createdAt: 1, snapshot: new Uint8Array([7]) })
    await before.open('m')
    await before.append([entry(new Uint8Array([1])), entry(new Uint8Array([2]))])
    await before.compact('m', 1, 2, new Uint8Array([1, 2, 3]))
    await before.close()
    alter("UPDATE snapshots SET bytes = x'010203FF'")
    const storage = await openSqlite({ path: path() })
    const stored = await storage.load('m')
    expect(stored).toMatchObject({ snapshot: null, upTo: 3, rebuilt: true })
    expect(stored.updates.map((update) => [...update])).toEqual([[7], [1], [2]])
    await storage.close()
    alter("UPDATE log SET bytes = x'08' WHERE position = 1")
    const again = await openSqlite({ path: path() })
    await expect(again.load('m')).rejects.toMatchObject({ code: 'damaged' })
    await again.close()
  })

  it('[SAVE7] needs no record that a sound snapshot covers', async () => {
    const before = await write(3)
    await before.compact('m', 1, 2, new Uint8Array([1, 2, 3]))
    await before.close()
    alter("UPDATE log SET bytes = x'00' WHERE position = 1")
    const storage = await openSqlite({ path: path() })
    expect(await storage.load('m')).toMatchObject({
      snapshot: new Uint8Array([1, 2, 3]),
      upTo: 3,
      rebuilt: false,
    })
    await storage.close()
  })

  it('[SAVE7] opens up to the last whole record when the write-ahead log was cut off, and says so', async () => {
    const before = await write(10)
    // What a machine leaves that lost power: the files as they are, without closing.
    copyFileSync(path(), `${path()}.copy`)
    copyFileSync(`${path()}-wal`, `${path()}.copy-wal`)
    await before.close()
    truncateSync(`${path()}.copy-wal`, statSync(`${path()}.copy-wal`).size - 5_000)
    let torn = 0
    const storage = await openSqlite({ path: `${path()}.copy`, onTorn: (bytes) => (torn = bytes) })
    const { updates, epoch } = await storage.open('m')
    expect(torn).toBeGreaterThan(0)
    expect(updates.length).toBeLessThan(10)
    expect(updates.map((update) => update[0])).toEqual(updates.map((_, index) => index + 1))
    await storage.append([{ ...entry(new Uint8Array([99])), epoch }])
    expect((await storage.load('m')).updates.at(-1)).toEqual(new Uint8Array([99]))
    await storage.close()
  })

  it('[SAVE7] refuses a file whose middle is gone, and says what to do', async () => {
    const before = await write(200)
    await before.close()
    truncateSync(path(), statSync(path()).size - 60_000)
    await expect(openSqlite({ path: path() })).rejects.toThrow(/Restore the newest backup/)
  })

  it('[SAVE6] says why it cannot be opened', async () => {
    await expect(openSqlite({ path: join(folder, 'no', 'such', 'folder.sqlite') })).rejects.toThrow(
      /unable to open/,
    )
  })

  it('[SAVE34] takes a snapshot for a state of the past from where nothing later is in it', async () => {
    const storage = await openSqlite({ path: path() })
    await storage.open('m')
    const batch = (count: number) => Array.from({ length: count }, (_, at) => entry(Uint8Array.of(at % 256)))
    await storage.append(batch(5_000))
    // The snapshot was made while these came: it may hold them.
    await storage.append(batch(10))
    await storage.compact('m', 1, 5_000, Uint8Array.of(50))
    await storage.append(batch(10))
    expect(await storage.stateAt('m', 5_009, 9_000)).toMatchObject({ state: null, upTo: 5_009 })
    expect(await storage.stateAt('m', 5_010, 9_000)).toMatchObject({ state: Uint8Array.of(50), upTo: 5_010 })
    // None near another, and one that is damaged is passed over.
    await storage.compact('m', 1, 5_020, Uint8Array.of(51))
    expect((await storage.stateAt('m', 5_020, 9_000)).updates).toHaveLength(20)
    await storage.sql.write([{ text: "UPDATE checkpoints SET bytes = x'00'", values: [] }])
    expect(await storage.stateAt('m', 5_020, 9_000)).toMatchObject({ state: null, upTo: 5_020 })
    await storage.sql.write([{ text: 'DELETE FROM log WHERE position = 3', values: [] }])
    await expect(storage.stateAt('m', 5_020, 9_000)).rejects.toMatchObject({ code: 'damaged' })
    expect((await storage.stateAt('m', 2, 9_000)).upTo).toBe(2)
    await storage.close()
  })

  it('[SAVE17] is refused to a second one for as long as the first has it', async () => {
    const first = await openSqlite({ path: path() })
    await expect(openSqlite({ path: path() })).rejects.toMatchObject({
      code: 'in-use',
      message: expect.stringContaining('Another Golden Thread already uses this folder'),
    })
    await first.close()
    await (await openSqlite({ path: path() })).close()
  })

  it('[SAVE18] is left alone when a newer release wrote it, with a sentence', async () => {
    await (await openSqlite({ path: path() })).close()
    const newer = migrations.length + 1
    alter(`PRAGMA user_version = ${newer}; PRAGMA journal_mode = DELETE`)
    const before = readFileSync(path())
    await expect(openSqlite({ path: path() })).rejects.toMatchObject({
      code: 'newer',
      message: expect.stringContaining('Start that release, or a newer one.'),
    })
    expect(readFileSync(path()).equals(before)).toBe(true)
    // The lock was let go of again: it is the database that is refused, not a second server.
    await expect(openSqlite({ path: path() })).rejects.toMatchObject({ code: 'newer' })
  })

  it('can be read by nobody else on the machine', async () => {
    const storage = await write(1)
    for (const file of readdirSync(folder).filter((name) => !name.endsWith('-lock')))
      expect(statSync(join(folder, file)).mode & 0o077, file).toBe(0)
    await storage.close()
  })

  it('keeps other tables by statement, all of a write or none', async () => {
    const { sql, close } = await openSqlite({ path: path() })
    const text = 'INSERT INTO people (id, name, colour, created_at) VALUES (?, ?, ?, ?)'
    const twice = sql.write([
      { text, values: ['p', 'Anna', 'red', 1] },
      { text, values: ['p', 'Anna', 'red', 1] },
    ])
    await expect(twice).rejects.toThrow(/UNIQUE/)
    expect(await sql.all('SELECT * FROM people')).toEqual([])
    expect(await sql.write([{ text, values: ['p', 'Anna', 'red', 1] }])).toEqual([1])
    expect(await sql.all<{ name: string }>('SELECT name FROM people WHERE id = ?', 'p')).toEqual([
      { name: 'Anna' },
    ])
    await close()
  })
})
