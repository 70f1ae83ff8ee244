import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Sql, Store } from '../storage/index.ts'
import { openSqlite, type SqliteStore } from '../storage/index.ts'
import { createTestDatabase, POSTGRES_URL, type TestDatabase } from '../storage/testing/postgres.ts'
import { type CopiedTable, isHalfMoved, moveEverything } from './move.ts'
import { MOVED_TABLES } from './tables.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'golden-thread-move-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const embedded = (name: string) => openSqlite({ path: join(folder, name) })
const bytes = (...values: number[]) => Uint8Array.from(values)

/** Something in most tables, in an order that is not that of the keys. */
async function fill(store: Store): Promise<void> {
  const { access, maps, comments, decisions, audit, record } = store
  await store.settings.keepOnce('secret', bytes(1, 2, 3))
  for (const id of ['zoë', 'Anna', 'ben'])
    await access.addPerson({ id, name: `${id} ✓`, colour: 'red', createdAt: 5 })
  for (const id of ['b', 'a', 'É']) {
    await maps.create({ id, title: `Map ${id}`, createdAt: 5, snapshot: bytes(0, 255) })
    await access.addLink({ id: `l${id}`, map: id, role: 'editor', label: '', createdAt: 1 }, `hash ${id}`)
    for (const link of [null, `l${id}`]) await access.addGrant({ person: 'ben', map: id, link, createdAt: 6 })
    const { epoch } = await store.open(id)
    const entry = (value: number) => ({
      mapId: id,
      epoch,
      update: bytes(value),
      person: 'ben',
      at: 10 + value,
    })
    await store.append(Array.from({ length: 230 }, (_, at) => entry(at % 256)))
    await store.compact(id, epoch, 120, bytes(9, 9))
    const said = { map: id, person: 'ben', by: 'Ben', at: 7 }
    const comment = { ...said, thread: 't', on: null, about: '', mentions: [] }
    for (const text of ['second', 'first'])
      await comments.add({ ...comment, id: `${id} ${text}`, text } as never, `${id} ${text}`)
    for (const resolved of [true, false, true]) await comments.resolve({ ...said, thread: 't', resolved })
    await audit.append([{ ...said, action: 'made', detail: '{}' }])
    const agreed = { name: 'As agreed', meeting: '', date: '', status: 'agreed', hash: 'x' } as const
    await record.addBaseline({ ...said, ...agreed, id: `baseline ${id}` }, bytes(4))
    const decided = {
      on: null,
      about: '',
      recommendation: '',
      outcome: 'agreed',
      body: '',
      date: '',
    } as const
    const rest = { conditions: '', minutes: '', baseline: null, replaces: null }
    await decisions.add({ ...said, ...decided, ...rest, id: `decision ${id}` })
  }
}

/** As the writer is, until it was asked to write so many times. */
const diesAfter = (sql: Sql, times: number): Sql => {
  let written = 0
  return {
    ...sql,
    write: (...args) => (++written > times ? Promise.reject(new Error('Cut off.')) : sql.write(...args)),
  }
}

const moved = async (from: Sql, to: Sql): Promise<readonly CopiedTable[]> => {
  const all: CopiedTable[] = []
  await moveEverything(from, to, (one) => all.push(one))
  return all
}

it('[PGS6] knows every table that there is', async () => {
  const store = await embedded('a')
  const tables = await store.sql.all<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'pings'",
  )
  expect(MOVED_TABLES.map(({ name }) => name).sort()).toEqual(tables.map(({ name }) => name).sort())
  await store.close()
})

it('[PGS6] goes on where it was cut off, refuses what is not empty, and leaves a mark until it is whole', async () => {
  const [from, to, other] = [await embedded('a'), await embedded('b'), await embedded('c')]
  await expect(moveEverything(from.sql, to.sql)).rejects.toThrow(/nothing to move/)
  await fill(from)
  for (const times of [3, 9, 14]) {
    await expect(moveEverything(from.sql, diesAfter(to.sql, times))).rejects.toThrow('Cut off.')
    expect(await isHalfMoved(to.sql)).toBe(true)
  }
  await other.settings.keepOnce('secret', bytes(7))
  await expect(moveEverything(other.sql, to.sql)).rejects.toThrow(/Another database was being moved there/)
  await expect(moveEverything(to.sql, other.sql)).rejects.toThrow(/itself an unfinished move/)
  await moveEverything(from.sql, to.sql)
  expect(await isHalfMoved(to.sql)).toBe(false)
  await expect(moveEverything(from.sql, to.sql)).rejects.toThrow(
    /something in the database to move to already/,
  )
  for (const store of [from, to, other]) await store.close()
})

it('[PGS6] says where a table does not read the same, and does not call it done', async () => {
  const [from, to] = [await embedded('a'), await embedded('b')]
  await fill(from)
  await expect(moveEverything(from.sql, diesAfter(to.sql, 14))).rejects.toThrow('Cut off.')
  await to.sql.write([{ text: "UPDATE people SET name = 'Mallory' WHERE id = 'ben'", values: [] }])
  await expect(moveEverything(from.sql, to.sql)).rejects.toThrow(/The table people does not read the same/)
  expect(await isHalfMoved(to.sql)).toBe(true)
  for (const store of [from, to]) await store.close()
})

describe.skipIf(POSTGRES_URL === '')('PostgreSQL', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await createTestDatabase()
  })
  afterAll(() => database.drop())

  it('[PGS6] takes everything, gives it back, and goes on from there', async () => {
    const [first, second] = [await embedded('a'), await embedded('b')]
    const server = await database.open()
    await fill(first)
    await expect(moveEverything(first.sql, diesAfter(server.sql, 12))).rejects.toThrow('Cut off.')
    const there = await moved(first.sql, server.sql)
    const back = await moved(server.sql, second.sql)
    expect(back).toEqual(there)
    expect(Object.fromEntries(there.map(({ table, rows }) => [table, rows]))).toMatchObject({
      maps: 3,
      log: 3 * 231,
      grants: 6,
      resolutions: 9,
      audit: 3,
    })
    for (const store of [server, second] satisfies (Store | SqliteStore)[]) {
      for (const id of ['a', 'b', 'É']) expect(await store.load(id)).toEqual(await first.load(id))
      expect(await store.maps.list(['a', 'É'])).toEqual(await first.maps.list(['a', 'É']))
    }
    // What comes next comes behind what was moved.
    const { epoch, upTo } = await server.open('a')
    const entry = { mapId: 'a', epoch, update: bytes(1), person: 'ben', at: 99 }
    expect([upTo, await server.append([entry])]).toEqual([231, [232]])
    await server.comments.resolve({ map: 'a', thread: 't', resolved: false, person: 'ben', by: 'Ben', at: 1 })
    expect((await server.comments.resolutionsOf('a')).at(-1)).toMatchObject({ resolved: false, at: 1 })
    for (const store of [first, second, server]) await store.close()
  })
})
