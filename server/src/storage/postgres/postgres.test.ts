import { crc32 } from 'node:zlib'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { LogEntry, Store } from '../store.ts'
import { storageAcceptance } from '../testing/acceptance.ts'
import { createFaultyLine, type FaultyLine } from '../testing/faultyLine.ts'
import { createTestDatabase, POSTGRES_URL, type TestDatabase } from '../testing/postgres.ts'
import { durabilityFaults } from './durability.ts'
import { createLine, type DatabaseLine, leastAsked, type Query } from './line.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations.ts'
import { createNotices } from './notices.ts'
import { openPostgres } from './postgres.ts'

const entry = (value: number, more: Partial<LogEntry> = {}): LogEntry => ({
  mapId: 'm',
  epoch: 1,
  update: Uint8Array.of(value),
  person: 'anna',
  at: 1_000 + value,
  ...more,
})

describe.skipIf(POSTGRES_URL === '')('PostgreSQL', () => {
  let database: TestDatabase
  const closing: (() => unknown)[] = []
  beforeAll(async () => {
    database = await createTestDatabase()
  })
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close()
  })
  afterAll(() => database.drop())

  const opened = async <T extends Store>(store: Promise<T>): Promise<T> => {
    const made = await store
    closing.push(() => made.close())
    return made
  }
  /** A store behind a line that can fail; it is empty, and owns the map m. */
  const behindLine = async (): Promise<{ line: FaultyLine; store: Store }> => {
    const line = await createFaultyLine(database.url)
    closing.push(() => line.close())
    await (await database.open()).close()
    const store = await opened(openPostgres({ url: line.url }))
    await store.open('m')
    return { line, store }
  }
  const valuesIn = async (store: Store) =>
    (await store.history('m', 0, 100)).map(({ position, update }) => [position, ...update])

  storageAcceptance('PostgreSQL', () => database.open())

  describe('a batch', () => {
    it('[PGS2] is kept once, though its answer was lost and it is handed in again', async () => {
      const { line, store } = await behindLine()
      const batch = [entry(1), entry(2)]
      line.loseAnswers()
      const lost = store.append(batch)
      // That it has arrived is seen from beside; only then is the line cut.
      const beside = await opened(openPostgres({ url: database.url }))
      await expect.poll(() => valuesIn(beside)).toHaveLength(2)
      line.cut()
      await expect(lost).rejects.toMatchObject({ code: 'failed' })
      line.mend()
      expect(await store.append(batch)).toEqual([1, 2])
      expect(await store.append([entry(3)])).toEqual([3])
      expect(await valuesIn(store)).toEqual([
        [1, 1],
        [2, 2],
        [3, 3],
      ])
    })

    it('[PGS2] is kept once, though the statement that was given up goes on and comes to its end', async () => {
      const { line, store } = await behindLine()
      const holder = new pg.Client({ connectionString: database.url })
      await holder.connect()
      closing.push(() => holder.end())
      await holder.query("BEGIN; SELECT 1 FROM heads WHERE map = 'm' FOR UPDATE")
      const given = store.append([entry(1)])
      const waiting = async () =>
        (
          await database.run(
            "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()",
          )
        ).length
      await expect.poll(waiting).toBe(1)
      line.cut()
      await expect(given).rejects.toMatchObject({ code: 'failed' })
      line.mend()
      const again = store.append([entry(1)])
      await expect.poll(waiting).toBe(2)
      await holder.query('COMMIT')
      expect(await again).toEqual([1])
      expect(await valuesIn(store)).toEqual([[1, 1]])
    })

    it('[PGS2] was kept, though another owner came before it was handed in again', async () => {
      const { line, store } = await behindLine()
      const other = await opened(openPostgres({ url: database.url }))
      line.loseAnswers()
      const lost = store.append([entry(1)])
      await expect.poll(() => valuesIn(other)).toHaveLength(1)
      line.cut()
      await lost.catch(() => undefined)
      line.mend()
      await other.open('m')
      expect(await store.append([entry(1)])).toEqual([1])
      expect(await store.append([entry(2)])).toEqual([null])
    })

    it('[PGS2] waits for nobody where two servers write for the same maps in another order', async () => {
      const [one, two] = [await opened(database.open()), await opened(openPostgres({ url: database.url }))]
      const maps = Array.from({ length: 20 }, (_, at) => `m${at}`)
      for (const map of maps) await one.open(map)
      const entries = maps.map((mapId) => entry(1, { mapId }))
      for (const map of maps) await two.open(map)
      const [refused, kept] = await Promise.all([
        one.append(entries),
        two.append(entries.map((each) => ({ ...each, epoch: 2 })).reverse()),
      ])
      expect(new Set(refused)).toEqual(new Set([null]))
      expect(new Set(kept)).toEqual(new Set([1]))
    })
  })

  describe('a database', () => {
    const fresh = async () => {
      const made = await createTestDatabase()
      closing.push(() => made.drop())
      return made
    }
    const line = (url: string) => {
      const made = createLine({ url, name: 'test', answerMs: 10_000 })
      closing.push(() => made.close())
      return made
    }

    it('[PGS3] is made by one of several servers that start at once', async () => {
      const { url } = await fresh()
      const stores = await Promise.all([1, 2, 3].map(() => openPostgres({ url })))
      for (const store of stores) await store.close()
      const { rows } = await line(url).use((query) => query('SELECT step FROM steps ORDER BY step'))
      expect(rows).toEqual(migrations.map((_, at) => ({ step: at + 1 })))
    })

    it('[OPS6] of the first release opens with its maps, edits, links and people, and goes on', async () => {
      const { url, run } = await fresh()
      await migrate(line(url), migrations.slice(0, 1))
      const bytes = (...values: number[]) => `'\\x${Buffer.from(values).toString('hex')}'`
      const edit = (position: number, value: number) =>
        `('m', ${position}, 1, 'anna', ${position}, ${crc32(Uint8Array.of(value))}, ${bytes(value)})`
      await run(`
        INSERT INTO maps (id, title, created_at, updated_at) VALUES ('m', 'Plan', 1, 1);
        INSERT INTO heads VALUES ('m', 1, 3);
        INSERT INTO log VALUES ${edit(1, 100)}, ${edit(2, 1)}, ${edit(3, 2)};
        INSERT INTO people VALUES ('p', 'Anna', 'red', 1);
        INSERT INTO sessions VALUES ('session', 'p', 1, 1);
        INSERT INTO links (id, hash, map, role, label, created_at) VALUES ('l', 'token', 'm', 'editor', 'Board', 1);
        INSERT INTO grants VALUES ('p', 'm', 'l', 'editor', 1)`)
      const kept = () =>
        run("SELECT md5(string_agg(each::text, '|' ORDER BY position)) AS hash FROM log AS each")
      const before = await kept()
      const store = await opened(openPostgres({ url }))
      expect(await kept()).toEqual(before)
      const history = await store.history('m', 0, 10)
      expect(history.map(({ position, person, update }) => [position, person, ...update])).toEqual([
        [1, 'anna', 100],
        [2, 'anna', 1],
        [3, 'anna', 2],
      ])
      expect(await store.access.session('session')).toMatchObject({ person: { name: 'Anna' } })
      expect(await store.access.linkOfToken('token')).toMatchObject({ map: 'm', label: 'Board' })
      const { epoch } = await store.open('m')
      expect(epoch).toBe(2)
      expect(await store.append([{ ...entry(3), epoch }])).toEqual([4])
    })

    it('[PGS3] is left at the step before, where one dies half-way, and goes on from there', async () => {
      const { url } = await fresh()
      const bad = 'CREATE TABLE half (id TEXT); SELECT nonsense;'
      const taken = () =>
        line(url).use((query) =>
          query("SELECT to_regclass('half')::text AS half, max(step) AS step FROM steps"),
        )
      await expect(migrate(line(url), [...migrations, bad])).rejects.toMatchObject({ code: 'failed' })
      expect((await taken()).rows).toEqual([{ half: null, step: migrations.length }])
      const killed = 'CREATE TABLE half (id TEXT); PERFORM pg_terminate_backend(pg_backend_pid());'
      await expect(migrate(line(url), [...migrations, killed])).rejects.toMatchObject({ code: 'failed' })
      expect((await taken()).rows).toEqual([{ half: null, step: migrations.length }])
      await migrate(line(url), [...migrations, 'CREATE TABLE half (id TEXT);'])
      expect((await taken()).rows).toEqual([{ half: 'half', step: migrations.length + 1 }])
      await expect(openPostgres({ url })).rejects.toMatchObject({
        code: 'newer',
        message: expect.stringMatching(/newer release .* Nothing was changed\. Start that release/),
      })
    })
  })

  describe('a commit', () => {
    it('[PGS8] is on disk when it is answered, also where the database would not wait for that', async () => {
      const name = new URL(database.url).pathname.slice(1)
      const within = async () => {
        const line = createLine({ url: database.url, name: 'test', answerMs: 10_000 })
        closing.push(() => line.close())
        const { rows } = await line.use((query) =>
          query<{ commits: string }>("SELECT current_setting('synchronous_commit') AS commits"),
        )
        return rows[0]?.commits
      }
      const set = (value: string) =>
        database.runOutside(`ALTER DATABASE ${name} SET synchronous_commit = ${value}`)
      closing.push(() => database.runOutside(`ALTER DATABASE ${name} RESET synchronous_commit`))
      await set('off')
      expect(await within()).toBe('on')
      await set('remote_apply')
      expect(await within()).toBe('remote_apply')
    })

    it('[PGS8] that can be lost all the same is told of at the start, with what to set', async () => {
      const settings = { fsync: 'on', pages: 'on', commits: 'on', standbys: '' }
      const told = (other: Partial<typeof settings>) =>
        durabilityFaults(
          (async () => ({ rows: [{ ...settings, ...other }], changed: 0 })) as unknown as Query,
          'db:5432/maps',
        )
      expect(await told({})).toEqual([])
      expect(await told({ standbys: 'ANY 1 (*)' })).toEqual([])
      expect(await told({ commits: 'local' })).toEqual([])
      expect((await told({ fsync: 'off' })).join()).toMatch(
        /db:5432\/maps runs with fsync = off: .* Set it to on/,
      )
      expect((await told({ pages: 'off' })).join()).toMatch(/full_page_writes = off/)
      expect((await told({ standbys: 'ANY 1 (*)', commits: 'local' })).join()).toMatch(
        /synchronous_commit = local does not wait/,
      )
      // What the server of the tests is really asked; it need not outlive a power cut.
      const store = await opened(openPostgres({ url: database.url }))
      const [fsync] = (await database.run('SHOW fsync')) as { fsync: string }[]
      expect(store.durabilityFaults.length).toBe(fsync?.fsync === 'off' ? 1 : 0)
    })
  })

  describe('what is wrong', () => {
    it('[PGS4] is asked on a new connection once an old one did not answer in time', async () => {
      const line = createLine({ url: database.url, name: 'test', answerMs: 300 })
      closing.push(() => line.close())
      const slow = line.use((query) => query('SELECT pg_sleep(5)'))
      await expect(slow).rejects.toMatchObject({ code: 'failed' })
      expect((await line.use((query) => query<{ one: number }>('SELECT 1 AS one'))).rows).toEqual([
        { one: 1 },
      ])
    })

    it('[PGS9] keeps a map from nobody who takes over, though its server stands still with it in hand', async () => {
      const store = await opened(database.open())
      const { epoch } = await store.open('m')
      const line = createLine({ url: database.url, name: 'test', answerMs: 10_000, stillMs: 100 })
      closing.push(() => line.close())
      let taken: number | undefined
      const still = line.transaction(async (query) => {
        await query(`UPDATE heads SET epoch = epoch WHERE map = 'm'`)
        taken = (await store.open('m')).epoch
      })
      await expect(still).rejects.toMatchObject({ name: 'StorageError', code: 'failed' })
      expect(taken).toBe(epoch + 1)
      await line.use((query) => query('SELECT 1'))
      const usual = createLine({ url: database.url, name: 'test', answerMs: 10_000 })
      closing.push(() => usual.close())
      const shown = await usual.use((query) => query('SHOW idle_in_transaction_session_timeout'))
      expect(shown.rows).toEqual([{ idle_in_transaction_session_timeout: '5s' }])
    })

    it('[PGS4] is told in a sentence while it cannot be reached, and is over by itself', async () => {
      const { line, store } = await behindLine()
      line.cut()
      const asked = [() => store.append([entry(1)]), () => store.ping(), () => store.load('m')]
      for (const ask of asked)
        await expect(ask()).rejects.toMatchObject({
          code: 'failed',
          message: expect.stringMatching(
            /^PostgreSQL at 127\.0\.0\.1:\d+\/\w+ cannot be reached .* tried again/,
          ),
        })
      line.mend()
      expect(await store.append([entry(1)])).toEqual([1])
      await store.ping()
    })

    it('[PGS11] is given up by all who wait where not even a new connection is answered, and asked again when it is', async () => {
      const line = await createFaultyLine(database.url)
      closing.push(() => line.close())
      const lineOf = (url: string, answerMs: number, onSilent = () => {}) => {
        const made = createLine({ url, name: 'test', answerMs, connectMs: 100, onSilent })
        closing.push(() => made.close())
        return made
      }
      const ask = (whom: DatabaseLine) => whom.use((query) => query('SELECT 1'))
      // For longer than the test may take.
      const patient = lineOf(line.url, 900_000)
      const beat = lineOf(line.url, 50, () => patient.giveUp())
      await Promise.all([patient, beat].map(ask))
      line.hang()
      const waiting = Promise.allSettled([ask(patient), ask(patient), ask(patient)])
      for (const _ of ['no answer', 'no connection'])
        await expect(ask(beat)).rejects.toThrow(/cannot be reached/)
      for (const { status } of await waiting) expect(status).toBe('rejected')
      // One of those who waited tried in vain, for all of them; others are asked meanwhile.
      expect(line.calls).toBe(4)
      const well = lineOf(database.url, 1_000)
      expect(leastAsked([patient, well])).toBe(well)
      line.mend()
      await expect.poll(() => ask(patient).then(() => patient.isRefused)).toBe(false)
    })

    it('[CLU10] is heard of again, however often it could not be reached, and what was missed is told', async () => {
      const line = await createFaultyLine(database.url)
      closing.push(() => line.close())
      const writer = createLine({ url: database.url, name: 'test', answerMs: 10_000 })
      const notices = await createNotices({ url: line.url, node: 'one', writer, retryMs: 5 })
      closing.push(() => notices.close().then(writer.close))
      let missed = 0
      const heard: object[] = []
      notices.listen(
        (notice) => heard.push(notice),
        () => {
          missed += 1
        },
      )
      line.cut()
      const { calls } = line
      await expect.poll(() => line.calls).toBeGreaterThan(calls + 2)
      line.mend()
      await expect.poll(() => missed).toBe(1)
      const said = `SELECT pg_notify('golden_thread', '{"from":"two","notice":{"kind":"forget"}}')`
      await database.run(said)
      await expect.poll(() => heard).toEqual([{ kind: 'forget' }])
    })

    it('[PGS5] is told where it takes no writes, where its disk is full, and is over by itself', async () => {
      const store = await opened(database.open())
      await store.open('m')
      const name = new URL(database.url).pathname.slice(1)
      const others = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND pid <> pg_backend_pid()`
      await database.runOutside(`ALTER DATABASE ${name} SET default_transaction_read_only = on`)
      await database.runOutside(others)
      await store.append([entry(1)]).catch(() => undefined)
      await expect(store.append([entry(1)])).rejects.toThrow(
        /takes no writes: .* Point DATABASE_URL at the primary/,
      )
      await database.runOutside(`ALTER DATABASE ${name} RESET default_transaction_read_only`)
      expect(await store.append([entry(1)])).toEqual([1])
      await database.run(`
        CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
          $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$;
        CREATE TRIGGER full_disk BEFORE INSERT ON log EXECUTE FUNCTION full_disk()`)
      await expect(store.append([entry(2)])).rejects.toThrow(/disk of PostgreSQL .* is full\. Make room/)
      await database.run('DROP TRIGGER full_disk ON log; DROP FUNCTION full_disk')
      expect(await store.append([entry(2)])).toEqual([2])
    })

    it('[PGS5] is told where no connection is left, where nobody is let in, and where there is no database', async () => {
      const address = new URL(database.url)
      const role = `guest_${address.pathname.slice(-12)}`
      await database.run(`CREATE ROLE ${role} LOGIN PASSWORD '${address.password}' CONNECTION LIMIT 0`)
      closing.push(() => database.run(`DROP ROLE ${role}`))
      address.username = role
      const refusal = (code: string, sentence: RegExp) => ({ code, message: expect.stringMatching(sentence) })
      const opening = (url: string) => expect(openPostgres({ url })).rejects
      // What failed is tried again; what was refused waits for somebody to put it right.
      await opening(address.href).toMatchObject(refusal('failed', /no connection left .* max_connections/))
      await database.run(`ALTER ROLE ${role} NOLOGIN`)
      await opening(address.href).toMatchObject(
        refusal('refused', /does not let this server in .* pg_hba\.conf/),
      )
      const nowhere = new URL(database.url)
      nowhere.pathname = '/nowhere'
      await opening(nowhere.href).toMatchObject(refusal('refused', /no database .*\/nowhere.* createdb/))
    })
  })
})
