import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { repairSqlite } from './repair.ts'
import { openSqlite } from './sqlite.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'golden-thread-repair-'))
})
afterEach(() => rmSync(folder, { recursive: true }))
const path = () => join(folder, 'maps.sqlite')

async function written() {
  const storage = await openSqlite({ path: path() })
  await storage.maps.create({ id: 'm', title: '', createdAt: 1, snapshot: Uint8Array.of(1) })
  await storage.open('m')
  await storage.append(
    [2, 3, 4].map((value) => ({ mapId: 'm', epoch: 1, update: Uint8Array.of(value), person: 'anna', at: 1 })),
  )
  return storage
}

it('[SAVE23] opens a damaged map from what is whole, and keeps what is not', async () => {
  await (await written()).close()
  const db = new DatabaseSync(path())
  db.exec("UPDATE snapshots SET bytes = x'09'; UPDATE log SET bytes = x'08' WHERE position = 2")
  db.exec('DELETE FROM log WHERE position = 4')
  db.close()

  expect(repairSqlite(path(), 'm', 77)).toEqual({ records: [2, 4], snapshot: true })
  const storage = await openSqlite({ path: path() })
  const { snapshot, updates, upTo } = await storage.open('m')
  expect([snapshot, updates.map((update) => [...update]), upTo]).toEqual([
    null,
    [[1], [0, 0], [3], [0, 0]],
    4,
  ])
  expect(
    await storage.sql.all('SELECT position, at, hex(bytes) AS bytes FROM set_aside ORDER BY position'),
  ).toEqual([
    { position: 0, at: 77, bytes: '09' },
    { position: 2, at: 77, bytes: '08' },
  ])
  await storage.close()
  expect(repairSqlite(path(), 'm', 78)).toEqual({ records: [], snapshot: false })
})

it('[SAVE23] is refused while a server runs, and for a map that is not there', async () => {
  const storage = await written()
  expect(() => repairSqlite(path(), 'm', 1)).toThrow(/Another Golden Thread already uses this folder/)
  await storage.close()
  expect(() => repairSqlite(path(), 'none', 1)).toThrow(/There is no map none here/)
})
