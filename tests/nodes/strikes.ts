import * as Y from 'yjs'
import { type Client, connect } from '../bench/sync/client.ts'
import { readFrame } from '../bench/sync/wire.ts'
import type { Nodes } from './nodes.ts'
import type { Invited } from './person.ts'

/** What one end of an owner cost somebody who came to another server at that moment (ms). */
export interface Takeover {
  /** What was left of the time for which the owner counted as alive. */
  readonly lease: number
  /** From its end to the map on the screen: the dead owner is dialled in vain, the map is claimed and read. */
  readonly opening: number
  /** From the first edit to the word that it is on disk. */
  readonly durable: number
  readonly whole: number
}

/** Kills the owner of a map, and starts it again once another has taken over. */
export async function killOwner(nodes: Nodes, witness: Invited): Promise<Takeover> {
  const owner = await ownerOf(nodes, witness.map)
  const other = otherThan(nodes, owner)
  const lease = await leaseLeft(nodes, owner)
  const startedAt = performance.now()
  await nodes.servers[owner]!.stop('SIGKILL')
  const seen = await witnessed(nodes, other, witness)
  const whole = seen.savedAt - startedAt
  await nodes.servers[owner]!.restart()
  const durable = seen.savedAt - seen.openAt
  return { lease, opening: whole - lease - durable, durable, whole }
}

/** Pauses the owner until another has taken over, and lets it wake up in the belief that it owns. */
export async function pauseOwner(nodes: Nodes, witness: Invited): Promise<void> {
  const owner = await ownerOf(nodes, witness.map)
  const { pid } = nodes.servers[owner]!
  process.kill(pid, 'SIGSTOP')
  try {
    await witnessed(nodes, otherThan(nodes, owner), witness)
  } finally {
    process.kill(pid, 'SIGCONT')
  }
}

/** Somebody who comes in by this server, draws one thing, and leaves when it is said to be on disk. */
export async function witnessed(nodes: Nodes, at: number, { map, cookie }: Invited) {
  const url = `${nodes.servers[at]!.url.replace('http', 'ws')}/sync/${map}`
  for (;;) {
    try {
      const client = await connect('y', { url, document: map, headers: { cookie } })
      const openAt = performance.now()
      const savedAt = await saved(client)
      client.close()
      if (savedAt !== undefined) return { openAt, savedAt }
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
    }
  }
}

/** When the edit was acknowledged; undefined where the server asked to come back instead. */
function saved(client: Client): Promise<number | undefined> {
  return new Promise((resolve) => {
    client.socket.once('close', () => resolve(undefined))
    // The answer to the server's own question is the first of the messages that are counted.
    client.socket.on('message', (data: Buffer) => {
      const message = readFrame('y', data)
      if (message.type === 'saved' && message.count >= 2) resolve(performance.now())
    })
    const doc = new Y.Doc()
    doc.on('update', (update: Uint8Array) => client.send(update))
    doc.getMap('witness').set('was', 'here')
  })
}

async function ownerOf(nodes: Nodes, map: string): Promise<number> {
  for (;;) {
    const owner = await nodes.ownerOf(map)
    if (owner !== undefined) return owner
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
  }
}

const otherThan = (nodes: Nodes, at: number): number => (at + 1) % nodes.servers.length

async function leaseLeft(nodes: Nodes, at: number): Promise<number> {
  const [row] = await nodes.database.query<{ left: string }>(
    `SELECT extract(epoch FROM expires - clock_timestamp()) * 1000 AS left FROM nodes
     WHERE url = $1 ORDER BY expires DESC LIMIT 1`,
    [nodes.servers[at]!.url],
  )
  return Math.max(0, Number(row?.left ?? 0))
}

const AGAIN_MS = 20
