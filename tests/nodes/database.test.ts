import { execFileSync } from 'node:child_process'
import { rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodeMap } from '@golden-thread/shared/document'
import { createRandom, randomMap } from '@golden-thread/shared/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OwnPostgres, ownPostgres, postgresFolder } from '../../scripts/postgres.mjs'
import { startTestNode, type TestNode } from '../../server/src/cluster/testing/testNode.ts'
import { readConfig } from '../../server/src/config.ts'
import { openStore } from '../../server/src/openStore.ts'
import {
  besideDatabase,
  type DatabaseBeside,
  POSTGRES_URL,
} from '../../server/src/storage/testing/postgres.ts'
import { createWorkers, type Workers } from '../../server/src/worker/index.ts'
import { keptOf } from './kept.ts'
import { createPerson, type Person } from './person.ts'

const POLL = { interval: 20, timeout: 30_000 }
const DISK_MB = 4
/** Two servers hold twelve of them, and the test one. */
const CONNECTIONS = 20

const END_OURS =
  "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'golden-thread%'"

/** A disk that can be filled without harm to anybody; undefined for who may not mount one. */
function smallDisk() {
  if (POSTGRES_URL === '' || process.platform !== 'linux') return undefined
  const home = postgresFolder()
  const path = home.folder('disk')
  const { uid, gid } = statSync(path)
  try {
    const options = `size=${DISK_MB}m,uid=${uid},gid=${gid},mode=700`
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path], { stdio: 'ignore' })
  } catch {
    home.remove()
    return undefined
  }
  const ballast = join(path, 'ballast')
  return {
    path,
    fill() {
      for (let bytes = 1 << 20; bytes >= 512; )
        try {
          writeFileSync(ballast, Buffer.alloc(bytes), { flag: 'a' })
        } catch {
          bytes /= 2
        }
    },
    empty: () => rmSync(ballast),
    remove() {
      execFileSync('umount', [path])
      home.remove()
    },
  }
}

describe.skipIf(POSTGRES_URL === '' || process.platform !== 'linux')(
  'PostgreSQL itself goes, with two servers on it',
  () => {
    let disk: ReturnType<typeof smallDisk>
    let postgres: OwnPostgres
    let workers: Workers
    let nodes: readonly TestNode[]
    let people: readonly Person[]
    let beside: DatabaseBeside
    const map = 'plan'

    beforeAll(async () => {
      const own = await ownPostgres({ settings: { max_connections: String(CONNECTIONS) } })
      if (own === undefined) throw new Error('There is a database, and nothing to start one with.')
      postgres = own
      workers = createWorkers()
      const start = () =>
        startTestNode({
          database: postgres.url,
          workers,
          leaseMs: 3_000,
          limits: { retryMs: 20, retryMsMax: 100 },
        })
      nodes = [await start(), await start()]
      beside = await besideDatabase(postgres.url)
      await nodes[0]!.rooms.write(map, encodeMap(randomMap(createRandom(7), 20).map), 'anna')
      people = nodes.map(({ url }, at) =>
        createPerson({
          name: `person ${at}`,
          map,
          nodes: [url],
          cookie: '',
          seed: 70 + at,
          rate: 30,
          restless: false,
          backoffMs: 100,
        }),
      )
    })
    afterAll(async () => {
      for (const person of people) person.close()
      await Promise.all(nodes.map((node) => node.stop()))
      await beside.end()
      await workers.close()
      await postgres.stop()
      disk?.remove()
    })

    /** What everyone drew from now on is acknowledged, by whichever server they came. */
    async function saves() {
      const wanted = people.map(({ counts }) => counts.edits + 1)
      await expect
        .poll(() => people.every(({ counts }, at) => counts.acknowledged >= wanted[at]!), POLL)
        .toBe(true)
    }
    const draw = async (count: number) => {
      const wanted = people.map(({ counts }) => counts.edits + count)
      await expect.poll(() => people.every(({ counts }, at) => counts.edits >= wanted[at]!), POLL).toBe(true)
    }

    /** While it lasts people draw on, nothing is said to be saved, and a sentence says why; then all goes on. */
    async function lasts(breaks: () => unknown, sentence: RegExp) {
      const before = nodes.map(({ faults }) => faults.length)
      await breaks()
      await expect
        .poll(() => nodes.flatMap(({ faults }, at) => faults.slice(before[at])).join('\n'), POLL)
        .toMatch(sentence)
      const told = people.map(({ counts }) => counts.acknowledged)
      await draw(10)
      expect(people.map(({ counts }) => counts.acknowledged)).toEqual(told)
    }

    it.each(['SIGINT', 'SIGQUIT'] as const)(
      '[CLU14] stopped by %s for a while, it is written on when it is back',
      async (signal) => {
        await lasts(
          () => postgres.halt(signal),
          /PostgreSQL at 127\.0\.0\.1:\d+\/postgres cannot be reached .* It is tried again until it can be done/,
        )
        await postgres.resume()
        await saves()
        await beside.end()
        beside = await besideDatabase(postgres.url)
      },
    )

    it('[CLU14] held still, it is waited for, and what it answers late counts', async () => {
      const pids = postgres.pids()
      for (const pid of pids) process.kill(pid, 'SIGSTOP')
      try {
        await draw(5)
        const told = people.map(({ counts }) => counts.acknowledged)
        await draw(10)
        expect(people.map(({ counts }) => counts.acknowledged)).toEqual(told)
      } finally {
        for (const pid of pids) process.kill(pid, 'SIGCONT')
      }
      await saves()
    })

    it('[CLU14] set to read only, it is asked again until it takes writes', async () => {
      const set = async (value: string) => {
        await beside.query(`ALTER SYSTEM SET default_transaction_read_only = ${value}`)
        await beside.query('SELECT pg_reload_conf()')
      }
      await lasts(() => set('on'), /takes no writes: it is a standby, or was set to read only/)
      await beside.query('SET default_transaction_read_only = off')
      await set('off')
      await saves()
    })

    it('[CLU14] [PGS10] without a connection left, they and whoever starts then ask again until others give theirs back', async () => {
      const others: DatabaseBeside[] = []
      const takesOne = () =>
        besideDatabase(postgres.url).then(
          (taken) => others.push(taken) > 0,
          () => false,
        )
      const give = (count: number) => Promise.all(others.splice(0, count).map((taken) => taken.end()))
      const start = (startMs?: number) => {
        const told: string[] = []
        const config = readConfig({ DATABASE_URL: postgres.url })
        const node = { id: 'late', url: 'http://127.0.0.1:9' }
        const log = { warn: (said: unknown) => void told.push(String(said)) }
        return { told, store: openStore(config, log, node, startMs) }
      }
      while (await takesOne());
      // Too few for a server are none to it.
      await give(4)
      await expect(start(0).store).rejects.toThrow(
        /^It was tried for 0 seconds\. PostgreSQL at \S+ has no connection left .* Then start this server again; nothing was changed\.$/,
      )
      const takesAll = async () => {
        while (others.length < CONNECTIONS - 1) {
          await beside.query(END_OURS)
          while (await takesOne());
        }
      }
      await lasts(takesAll, /has no connection left for this server\. Raise max_connections/)
      const late = start()
      await expect.poll(() => late.told, POLL).toHaveLength(1)
      await give(others.length)
      await saves()
      await (await late.store).close()
    })

    it('[CLU14] with a full disk, it is asked again until there is room', async ({ skip }) => {
      disk = smallDisk()
      if (disk === undefined) return skip('Only root may mount a disk that can be filled.')
      await beside.query(`CREATE TABLESPACE small LOCATION '${disk.path}'`)
      await beside.query('ALTER TABLE log SET TABLESPACE small')
      await saves()
      await lasts(disk.fill, /The disk of PostgreSQL at \S+ is full\. Make room on it\./)
      disk.empty()
      await saves()
    })

    it('[CLU14] after all of that the log has every acknowledged edit once and in order, and all copies are alike', async () => {
      expect(await Promise.all(people.map((person) => person.settle(30_000)))).toEqual([true, true])
      await expect.poll(async () => (await keptOf(beside.query, map, people)).faults, POLL).toEqual([])
    })
  },
)
