import { encodeMap } from '@golden-thread/shared/document'
import { CLOSE } from '@golden-thread/shared/protocol'
import { createRandom, randomMap } from '@golden-thread/shared/testing'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startTestNode, type TestNodeOptions } from '../../server/src/cluster/testing/testNode.ts'
import { createFaultyLine } from '../../server/src/storage/testing/faultyLine.ts'
import {
  createTestDatabase,
  POSTGRES_URL,
  type TestDatabase,
} from '../../server/src/storage/testing/postgres.ts'
import { createWorkers, type Workers } from '../../server/src/worker/index.ts'
import { keptOf } from './kept.ts'
import { createPerson, type Person } from './person.ts'

const SETTLE_MS = 30_000

describe.skipIf(POSTGRES_URL === '')('several servers with something wrong between them', () => {
  let database: TestDatabase
  let workers: Workers
  const closing: (() => unknown)[] = []
  let maps = 0
  beforeAll(async () => {
    database = await createTestDatabase()
    workers = createWorkers()
  })
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close()
  })
  afterAll(async () => {
    await workers.close()
    await database.drop()
  })

  const start = async (options: Partial<TestNodeOptions> = {}) => {
    const node = await startTestNode({ database: database.url, workers, silentMs: 300, ...options })
    let stopped = false
    const stop = async () => {
      if (!stopped) await node.stop()
      stopped = true
    }
    closing.push(stop)
    return { ...node, stop }
  }
  type Node = Awaited<ReturnType<typeof start>>

  const lineTo = async (address: string) => {
    const line = await createFaultyLine(address)
    closing.push(() => line.close())
    return line
  }

  /** A new map with cards in it, which this node owns. */
  const ownedBy = async (node: Node) => {
    const map = `map${++maps}`
    await node.rooms.write(map, encodeMap(randomMap(createRandom(maps), 20).map), 'anna')
    return map
  }

  const draw = (name: string, map: string, node: Node, seed = maps * 100 + name.length): Person => {
    const person = createPerson({
      name,
      map,
      nodes: [node.url],
      // The test server lets in whoever says who they are.
      cookie: '',
      seed,
      rate: 40,
      restless: false,
      backoffMs: 100,
    })
    closing.push(() => person.close())
    return person
  }

  const draws = async (person: Person, more = 3) => {
    const wanted = person.counts.edits + more
    await expect.poll(() => person.counts.edits, POLL).toBeGreaterThanOrEqual(wanted)
  }
  /** Something that was drawn from now on is acknowledged. */
  const isHeard = async (person: Person) => {
    const wanted = person.counts.edits + 1
    await expect.poll(() => person.counts.acknowledged, POLL).toBeGreaterThanOrEqual(wanted)
  }

  /** How often somebody was told to come back. */
  const sentBack = (person: Person) => person.counts.endedBy[CLOSE.ownerChanged] ?? 0

  /** Everyone comes to an end, and the log has what they were told, once and in order. */
  const wholeHistory = async (map: string, people: readonly Person[]) => {
    expect(await Promise.all(people.map((person) => person.settle(SETTLE_MS)))).toEqual(
      people.map(() => true),
    )
    await expect.poll(async () => (await keptOf(database.run, map, people)).faults).toEqual([])
  }
  const epochsOf = async (map: string) =>
    (
      (await database.run(`SELECT DISTINCT epoch FROM log WHERE map = '${map}' ORDER BY epoch`)) as {
        epoch: string
      }[]
    ).map(({ epoch }) => Number(epoch))

  const cutNotices = () =>
    database.run(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'golden-thread notices'`,
    )

  it('[CLU7] lose nothing where the line between them is cut, deaf one way, hung, half open or slow', async () => {
    let line: Awaited<ReturnType<typeof lineTo>> | undefined
    const one = await start({
      through: async (address) => {
        line = await lineTo(address)
        return line.url
      },
    })
    if (line === undefined) throw new Error('The line of the test is not there.')
    const two = await start()
    const map = await ownedBy(one)
    const [anna, ben] = [draw('anna', map, one), draw('ben', map, two)]
    await Promise.all([isHeard(anna), isHeard(ben)])
    for (const fault of ['cut', 'loseAnswers', 'loseWords', 'hang'] as const) {
      const before = sentBack(ben)
      line[fault]()
      await draws(ben)
      // Those at the owner notice nothing, and nobody takes the map from it.
      await isHeard(anna)
      // Nobody tells a server that the other is gone, but for its silence.
      if (fault === 'hang') await expect.poll(() => sentBack(ben), POLL).toBeGreaterThan(before)
      line.mend()
      await isHeard(ben)
    }
    line.halfOpen()
    await isHeard(ben)
    line.slow(150)
    await isHeard(ben)
    line.mend()
    await wholeHistory(map, [anna, ben])
    expect(await epochsOf(map)).toEqual([1])
    expect(one.rooms.openMaps()).toEqual([map])
  })

  it('[CLU8] go on by themselves where one has lost the database, or it takes no writes, no more connections, or is full', async () => {
    const name = new URL(database.url).pathname.slice(1)
    const role = `member_${name}`
    const guest = new URL(database.url)
    guest.username = role
    await database.run(
      `CREATE ROLE ${role} LOGIN PASSWORD '${guest.password}'; GRANT ALL ON SCHEMA public TO ${role};
       GRANT ALL ON ALL TABLES IN SCHEMA public TO ${role}; GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO ${role}`,
    )
    closing.push(() => database.run(`DROP OWNED BY ${role}; DROP ROLE ${role}`))
    const line = await lineTo(guest.href)
    const limits = { retryMs: 20, retryMsMax: 100 }
    const one = await start({ database: line.url, limits })
    const two = await start({ limits })
    const map = await ownedBy(one)
    const [anna, ben] = [draw('anna', map, one), draw('ben', map, two)]
    const own = await ownedBy(two)
    const cleo = draw('cleo', own, two)
    await Promise.all([isHeard(anna), isHeard(ben), isHeard(cleo)])
    const others = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND usename = '${role}'`
    const faults = [
      ['cannot be reached', () => line.cut(), () => line.mend()],
      [
        'takes no writes',
        async () => {
          await database.runOutside(`ALTER ROLE ${role} SET default_transaction_read_only = on`)
          await database.runOutside(others)
        },
        () => database.runOutside(`ALTER ROLE ${role} RESET default_transaction_read_only`),
      ],
      [
        'has no connection left',
        async () => {
          await database.runOutside(`ALTER ROLE ${role} CONNECTION LIMIT 0`)
          await database.runOutside(others)
        },
        () => database.runOutside(`ALTER ROLE ${role} CONNECTION LIMIT -1`),
      ],
      [
        'is full',
        () =>
          database.run(`
            CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
              $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$;
            CREATE TRIGGER full_disk BEFORE INSERT ON log EXECUTE FUNCTION full_disk()`),
        () => database.run('DROP TRIGGER full_disk ON log; DROP FUNCTION full_disk'),
      ],
    ] as const
    for (const [sentence, breaks, mends] of faults) {
      await breaks()
      await draws(anna)
      await expect.poll(() => one.faults.at(-1), POLL).toMatch(sentence)
      // What has befallen one alone, the maps of the other are saved all the same.
      if (sentence !== 'is full') await isHeard(cleo)
      await mends()
      await Promise.all([isHeard(anna), isHeard(ben)])
    }
    await wholeHistory(map, [anna, ben])
    await wholeHistory(own, [cleo])
    expect(await epochsOf(map)).toEqual([1])
  })

  it('[CLU10] hear one another again after the connection for notices was cut, and look again at what they may have missed', async () => {
    const [one, two] = [await start(), await start()]
    const heard: unknown[] = []
    two.cluster.onAccess((notice) => heard.push(notice))
    await cutNotices()
    await expect.poll(() => heard, POLL).toEqual(['missed'])
    const notice = { kind: 'review', map: 'm' } as const
    await expect
      .poll(async () => {
        await one.cluster.tell(notice)
        return heard.length
      }, POLL)
      .toBeGreaterThan(1)
    expect(heard.slice(1)).toContainEqual(notice)
    expect((await two.metrics.missedNotices.get()).values[0]?.value).toBe(1)
  })

  it('[CLU10] give up a map that another has taken over, where they may have missed that', async () => {
    const one = await start()
    const map = await ownedBy(one)
    const anna = draw('anna', map, one)
    await isHeard(anna)
    await database.run(`UPDATE owners SET node = 'another' WHERE map = '${map}'`)
    await cutNotices()
    await expect.poll(() => sentBack(anna), POLL).toBe(1)
    // That one does not live: she comes back to the first, which owns the map anew for what she draws from now on.
    await isHeard(anna)
    await wholeHistory(map, [anna])
    expect(await epochsOf(map)).toEqual([1, 2])
  })
})

const POLL = { interval: 10, timeout: 30_000 }
