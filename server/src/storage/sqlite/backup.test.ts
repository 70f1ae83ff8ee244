import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backupSqlite } from './backup.ts'
import { migrations } from './migrations.ts'
import { openSqlite } from './sqlite.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'golden-thread-backup-'))
})
afterEach(() => rmSync(folder, { recursive: true }))
const live = () => join(folder, 'maps.sqlite')
const copy = () => join(folder, 'copy.sqlite')

/** As whoever runs the server does it: in a process of its own, while another one writes. */
const backup = () => {
  const code = `import { backupSqlite } from ${JSON.stringify(new URL('./backup.ts', import.meta.url))}
    backupSqlite(${JSON.stringify({ from: live(), to: copy() })})`
  return promisify(execFile)(process.execPath, ['--input-type=module', '-e', code])
}

const MEGABYTE = 1 << 20
const entry = (update: Uint8Array) => ({ mapId: 'm', epoch: 1, update, person: 'anna', at: 1 })

describe('a backup', () => {
  it('[SAVE8] comes to its end though edits never stop, and holds all that was saved before it began', async () => {
    const storage = await openSqlite({ path: live() })
    await storage.open('m')
    for (let i = 0; i < 48; i++) await storage.append([entry(new Uint8Array(MEGABYTE).fill(i))])
    const done = { yes: false }
    const copying = backup().finally(() => {
      done.yes = true
    })
    let meanwhile = 0
    for (; !done.yes; meanwhile++) await storage.append([entry(Uint8Array.of(meanwhile % 256))])
    await copying
    await storage.close()

    const restored = await openSqlite({ path: copy() })
    const { updates } = await restored.load('m')
    await restored.close()
    expect(updates.slice(0, 48).map((update) => [update.byteLength, update[0]])).toEqual(
      Array.from({ length: 48 }, (_, i) => [MEGABYTE, i]),
    )
    expect(updates.length).toBeLessThanOrEqual(48 + meanwhile)
    // What was written meanwhile is there up to one moment, with nothing left out.
    expect(updates.slice(48).map((update) => update[0])).toEqual(updates.slice(48).map((_, i) => i % 256))
  }, 60_000)

  it('[SAVE8] changes nothing in the database, whatever release made it, and is for its owner only', () => {
    const db = new DatabaseSync(live())
    db.exec(`${migrations[0]} PRAGMA user_version = 1`)
    db.close()
    const before = readFileSync(live())
    backupSqlite({ from: live(), to: copy() })
    expect(readFileSync(live()).equals(before)).toBe(true)
    const made = new DatabaseSync(copy())
    expect(made.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 })
    made.close()
    expect(statSync(copy()).mode & 0o077).toBe(0)
  })

  it('[SAVE18] of a newer database is refused with a sentence, and leaves nothing behind', () => {
    const db = new DatabaseSync(live())
    db.exec(`CREATE TABLE later (id); PRAGMA user_version = ${migrations.length + 1}`)
    db.close()
    expect(() => backupSqlite({ from: live(), to: copy() })).toThrow(/written by a newer release/)
    expect([existsSync(copy()), existsSync(`${copy()}.partial`)]).toEqual([false, false])
  })

  it('of what is no database leaves nothing behind that could be taken for one', () => {
    writeFileSync(live(), 'no database'.repeat(1_000))
    expect(() => backupSqlite({ from: live(), to: copy() })).toThrow()
    expect([existsSync(copy()), existsSync(`${copy()}.partial`)]).toEqual([false, false])
  })
})
