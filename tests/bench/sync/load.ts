// The load of one scenario, in a process of its own: edits at a steady rate into rooms, and everyone else receiving.
// Takes its orders over the IPC channel, says "ready" when everyone has joined, starts when told to, and sends back
// what it measured.
import { once } from 'node:events'
import * as Y from 'yjs'
import { type Client, connect } from './client.ts'
import type { Dialect, Room } from './rival.ts'
import { readFrame } from './wire.ts'

export interface Orders {
  readonly dialect: Dialect
  readonly answers: boolean
  readonly rooms: readonly Room[]
  readonly peoplePerRoom: number
  /** Edits a second in each room, shared among its writers. */
  readonly rate: number
  readonly writersPerRoom: number
  readonly seconds: number
}

export interface Measured {
  readonly edits: number
  /** Edits times the others in the room: what has to arrive. */
  readonly deliveries: number
  /** Whether every client got the last edit of its room. */
  readonly complete: boolean
  /** Milliseconds from sending to a sample of receivers. */
  readonly latency: Quantiles
  /** Milliseconds from sending to the acknowledgement that it is on disk; absent where a server has none. */
  readonly durable?: Quantiles
  /** Seconds from the first edit to the last delivery. */
  readonly took: number
}

export interface Quantiles {
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

const SAMPLED_PER_ROOM = 3
const STEP_MS = 2
/** A prime larger than any number of writers shares no factor with it: each turn goes to a writer far from the last. */
const STRIDE = 7919

if (process.send) {
  process.once('message', async (orders: Orders) => {
    process.send?.(await measure(orders))
    process.disconnect?.()
  })
}

async function measure(orders: Orders): Promise<Measured> {
  const rooms: { clients: Client[]; waiting: Set<Client>; last: string }[] = []
  const latencies: number[] = []
  const durables: number[] = []
  const sentAt = new Map<string, number>()
  for (const room of orders.rooms) {
    const clients: Client[] = []
    for (let i = 0; i < orders.peoplePerRoom; i += 25) {
      const some = Math.min(25, orders.peoplePerRoom - i)
      clients.push(
        ...(await Promise.all(
          Array.from({ length: some }, () => connect(orders.dialect, room, { answers: orders.answers })),
        )),
      )
    }
    rooms.push({ clients, waiting: new Set(), last: '' })
  }

  const writers = rooms.flatMap((room, r) =>
    room.clients.slice(0, orders.writersPerRoom).map((client, w) => writer(client, `${r}.${w}`)),
  )
  for (const room of rooms) {
    room.clients.forEach((client, index) => {
      const sampled = index >= orders.writersPerRoom && index < orders.writersPerRoom + SAMPLED_PER_ROOM
      client.onFrame = (frame) => {
        if (sampled) {
          const now = performance.now()
          for (const [marker] of frame.toString('latin1').matchAll(/<[\d.]+:\d+>/g)) {
            const at = sentAt.get(marker)
            if (at !== undefined) latencies.push(now - at)
          }
        }
        if (room.last && room.waiting.has(client) && frame.includes(room.last)) room.waiting.delete(client)
      }
    })
  }

  process.send?.('ready')
  await once(process, 'message')

  // Writers take turns, so that edits come one by one as people make them, and not in step.
  const perSecond = orders.rate * rooms.length
  const total = Math.round(perSecond * orders.seconds)
  const started = performance.now()
  let done = 0
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const due = Math.min(total, Math.floor(((performance.now() - started) / 1000) * perSecond) + 1)
      for (; done < due; done += 1) writers[(done * STRIDE) % writers.length]!.edit(done)
      if (done >= total) {
        clearInterval(timer)
        resolve()
      }
    }, STEP_MS)
  })
  for (const [r, room] of rooms.entries()) {
    room.last = `<end.${r}>`
    for (const client of room.clients.slice(1)) room.waiting.add(client)
    writers[r * orders.writersPerRoom]?.mark(room.last)
  }
  const complete = await until(() => rooms.every((room) => room.waiting.size === 0), 60_000)
  const took = (performance.now() - started) / 1000
  for (const room of rooms) for (const client of room.clients) client.close()
  const edits = total
  return {
    edits,
    deliveries: edits * (orders.peoplePerRoom - 1),
    complete,
    latency: quantiles(latencies),
    ...(durables.length > 0 ? { durable: quantiles(durables) } : {}),
    took,
  }

  function writer(client: Client, name: string) {
    const doc = new Y.Doc()
    const cells = doc.getMap('bench')
    const unsaved: number[] = []
    let sent = 0
    let update: Uint8Array = new Uint8Array()
    doc.on('update', (bytes: Uint8Array) => {
      update = bytes
    })
    client.socket.on('message', (data: Buffer) => {
      if (data[0] !== 101 || orders.dialect !== 'y') return
      const message = readFrame('y', data)
      if (message.type !== 'saved') return
      // The opening answered with one step 2 of its own, which counts as the first message of the connection.
      while (sent - unsaved.length + 1 < message.count && unsaved.length > 0)
        durables.push(performance.now() - unsaved.shift()!)
    })
    const write = (text: string) => {
      cells.set(`${name} cell ${sent % 50}`, text)
      client.send(update)
      sent += 1
      unsaved.push(performance.now())
    }
    return {
      edit: (i: number) => {
        const marker = `<${name}:${i}>`
        sentAt.set(marker, performance.now())
        write(`${marker} a title of about the usual length`)
      },
      mark: write,
    }
  }
}

export function quantiles(values: readonly number[]): Quantiles {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

/** Looks again each turn of the event loop until it holds or the time (ms) is over. */
async function until(holds: () => boolean, patience: number): Promise<boolean> {
  const end = performance.now() + patience
  while (!holds()) {
    if (performance.now() > end) return false
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  return true
}
