// What a server holds in memory: just started, after 10,000 maps were opened and put aside again, and with 2,000 sockets in
// 200 open maps; on SQLite and on PostgreSQL. After a collection, so that what is counted is held and not left over. MAPS
// and SOCKETS change the sizes.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite, type Store } from '@golden-thread/server/storage'
import { encodeMap } from '@golden-thread/shared/document'
import { createRandom, randomMap } from '@golden-thread/shared/testing'
import { startPostgres } from '../../scripts/postgres.mjs'
import { printTable } from './support/print.ts'
import { type Client, connect } from './sync/client.ts'
import { type Rival, type Room, startRival } from './sync/rival.ts'
import type { Usage } from './sync/servers/usage.ts'

const MAPS = Number(process.env['MAPS'] ?? 10_000)
const SOCKETS = Number(process.env['SOCKETS'] ?? 2_000)
const OPEN_MAPS = Math.min(200, MAPS)
const ELEMENTS = 30
const AT_ONCE = 25
/** Nobody stays: a room is put aside so long after its last socket has gone (ms). */
const ROOM_IDLE_MS = 1_000
const SETTINGS = {
  LIMITS: JSON.stringify({
    roomIdleMs: ROOM_IDLE_MS,
    messagesPerSecondMax: 1_000_000,
    loopMsPerPersonPerSecondMax: 1_000_000,
    socketsPerPersonMax: 100_000,
    socketsPerRoomMax: 100_000,
  }),
}

const postgres = await startPostgres({ durable: true })
const rows: string[][] = []
try {
  const folder = mkdtempSync(join(tmpdir(), 'golden-thread-bench-'))
  await measure('SQLite', folder, {}, () => openSqlite({ path: join(folder, 'maps.sqlite') }))
  if (postgres.url !== '') {
    const { openPostgres } = await import('../../server/src/storage/postgres/index.ts')
    const elsewhere = mkdtempSync(join(tmpdir(), 'golden-thread-bench-'))
    await measure('PostgreSQL', elsewhere, { DATABASE_URL: postgres.url }, () =>
      openPostgres({ url: postgres.url }),
    )
  }
} finally {
  await postgres.stop()
}
console.log(
  `A server after ${MAPS.toLocaleString('en')} maps of ${ELEMENTS} elements, and with ${SOCKETS.toLocaleString('en')} sockets in ${OPEN_MAPS} of them:`,
)
printTable(['store', 'state', 'resident MB', 'heap and buffers MB', 'what one more costs'], rows)
process.exit()

async function measure(
  name: string,
  folder: string,
  env: Record<string, string>,
  open: () => Promise<Store>,
): Promise<void> {
  let rival = await startRival('ours', folder, undefined, { ...SETTINGS, ...env })
  try {
    const { url, headers } = await rival.room('first')
    const base = url.slice(0, url.lastIndexOf('/'))
    const me = (await (
      await fetch(`${base.replace('ws', 'http').replace('/sync', '')}/api/me`, { headers })
    ).json()) as {
      person: { id: string }
    }
    await rival.stop()
    await fill(await open(), me.person.id)
    rival = await rival.restart()
    const again = (await rival.room('first')).url
    const room = (at: number): Room => ({
      url: `${again.slice(0, again.lastIndexOf('/'))}/map${at}`,
      document: `map${at}`,
      headers,
    })

    // What the first map of a server needs beside itself, such as a thread, is no cost of the others.
    await visit(room, 1)
    const started = await settled(rival)
    note(name, 'started', started)
    await visit(room, MAPS)
    const aside = await settled(rival)
    note(name, `${MAPS} maps put aside`, aside, { before: started, count: MAPS, of: 'map' })
    const clients: Client[] = []
    const enter = async (count: number) => {
      for (let at = 0; at < count; at += AT_ONCE)
        clients.push(
          ...(await Promise.all(
            Array.from({ length: Math.min(AT_ONCE, count - at) }, (_, more) =>
              connect('y', room((at + more) % OPEN_MAPS)),
            ),
          )),
        )
    }
    await enter(OPEN_MAPS)
    const opened = await settled(rival)
    note(name, `${OPEN_MAPS} maps open`, opened, {
      before: aside,
      count: OPEN_MAPS,
      of: 'open map with a socket',
    })
    await enter(SOCKETS - OPEN_MAPS)
    const full = await settled(rival)
    note(name, `${SOCKETS} sockets`, full, { before: opened, count: SOCKETS - OPEN_MAPS, of: 'socket' })
    for (const client of clients) client.close()
  } finally {
    await rival.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

function note(
  name: string,
  state: string,
  now: Usage,
  cost?: { readonly before: Usage; readonly count: number; readonly of: string },
): void {
  const kilobytes = cost && (now.heapBytes - cost.before.heapBytes) / cost.count / 1e3
  rows.push([
    name,
    state,
    (now.rssBytes / 1e6).toFixed(1),
    (now.heapBytes / 1e6).toFixed(1),
    cost ? `${kilobytes!.toFixed(2)} kB a ${cost.of}` : '',
  ])
}

/** Maps that this person made, as the server keeps them. */
async function fill(store: Store, person: string): Promise<void> {
  const snapshot = encodeMap(randomMap(createRandom(1), ELEMENTS).map)
  for (let from = 0; from < MAPS; from += 100)
    await Promise.all(
      Array.from({ length: Math.min(100, MAPS - from) }, async (_, more) => {
        const map = `map${from + more}`
        await store.maps.create({ id: map, title: map, createdAt: 1, snapshot, person })
        await store.access.addGrant({ person, map, link: null, createdAt: 1 })
      }),
    )
  await store.close()
}

/** Opens so many maps, one after the other, and leaves each at once. */
async function visit(room: (at: number) => Room, count: number): Promise<void> {
  for (let from = 0; from < count; from += AT_ONCE)
    await Promise.all(
      Array.from({ length: Math.min(AT_ONCE, count - from) }, async (_, more) => {
        const client = await connect('y', room(from + more))
        client.close()
      }),
    )
}

/** When nothing more is put aside and nothing more is collected. */
async function settled(rival: Rival): Promise<Usage> {
  let least = Number.POSITIVE_INFINITY
  await new Promise((resolve) => setTimeout(resolve, 3 * ROOM_IDLE_MS))
  for (;;) {
    const usage = await rival.usage()
    if (usage.heapBytes > least * 0.995) return usage
    least = usage.heapBytes
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
}
