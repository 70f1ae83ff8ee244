import * as Y from 'yjs'
import { connect } from './client.ts'
import type { Measured, Orders } from './load.ts'
import { type Rival, type RivalName, startRival } from './rival.ts'
import { runLoad } from './runLoad.ts'
import { syncFrame } from './wire.ts'

export interface FanOut {
  readonly rooms: number
  readonly people: number
  readonly rate: number
  readonly writers: number
  readonly seconds: number
}

export interface FanOutResult extends Measured {
  readonly cpuPerMillion: number
}

/** One server under a steady rate of edits; CPU seconds of the server for a million deliveries. */
export async function fanOut(name: RivalName, load: FanOut): Promise<FanOutResult> {
  const rival = await startRival(name)
  try {
    const rooms = []
    for (let i = 0; i < load.rooms; i += 1) rooms.push(await rival.room(`room-${i}`))
    const orders: Orders = {
      dialect: rival.dialect,
      answers: name !== 'relay',
      rooms,
      peoplePerRoom: load.people,
      rate: load.rate,
      writersPerRoom: load.writers,
      seconds: load.seconds,
    }
    let before = 0
    const measured = await runLoad(orders, async () => {
      before = (await rival.usage()).cpuMs
    })
    const after = (await rival.usage()).cpuMs
    return { ...measured, cpuPerMillion: ((after - before) / measured.deliveries) * 1000 }
  } finally {
    await rival.remove()
  }
}

export interface JoinStorm {
  readonly cpuMsPerJoin: number
  readonly seconds: number
  readonly bytes: number
}

const SETTLE_MS = 3_000

/** `people` open the same map of about 0.9 MB at the same moment. */
export async function joinStorm(name: RivalName, people: number): Promise<JoinStorm> {
  const rival = await startRival(name)
  try {
    const room = await rival.room('storm')
    const seed = await connect(rival.dialect, room)
    for (const part of mapOf(4_000)) seed.socket.send(syncFrame(rival.dialect, room, 2, part))
    await settled(rival, room)
    // What was just written is stored and put together by then, which is no cost of joining.
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
    const before = await rival.usage()
    const started = performance.now()
    const joined = await Promise.all(Array.from({ length: people }, () => connect(rival.dialect, room)))
    const seconds = (performance.now() - started) / 1000
    const after = await rival.usage()
    const bytes = Math.min(...joined.map((client) => client.firstState.length))
    for (const client of [...joined, seed]) client.close()
    return { cpuMsPerJoin: (after.cpuMs - before.cpuMs) / people, seconds, bytes }
  } finally {
    await rival.remove()
  }
}

/** Kilobytes of heap for each open map of 1,000 elements with one idle client, and resident kilobytes. */
export async function memoryPerMap(
  name: RivalName,
  maps: number,
): Promise<{ heapKb: number; rssKb: number }> {
  const rival = await startRival(name)
  const parts = mapOf(1_000)
  const open = []
  try {
    open.push(await connect(rival.dialect, await rival.room('warm')))
    const before = await rival.usage()
    for (let i = 0; i < maps; i += 1) {
      const room = await rival.room(`memory-${i}`)
      const client = await connect(rival.dialect, room)
      for (const part of parts) client.socket.send(syncFrame(rival.dialect, room, 2, part))
      await settled(rival, room)
      open.push(client)
    }
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    const after = await rival.usage()
    return {
      heapKb: (after.heapBytes - before.heapBytes) / 1024 / maps,
      rssKb: (after.rssBytes - before.rssBytes) / 1024 / maps,
    }
  } finally {
    for (const client of open) client.close()
    await rival.remove()
  }
}

/** Seconds until a map with a history of `edits` small edits has come whole, from a server that was just started. */
export async function openAfter(
  name: RivalName,
  edits: number,
): Promise<{ seconds: number; whole: boolean; importCpuMs: number }> {
  let rival = await startRival(name)
  try {
    let room = await rival.room('history')
    const before = await rival.usage()
    const writer = await connect(rival.dialect, room)
    const doc = new Y.Doc()
    const parts: Uint8Array[] = []
    doc.on('update', (bytes: Uint8Array) => parts.push(bytes))
    const cells = doc.getMap('bench')
    for (let i = 0; i < edits; i += 1) cells.set(`cell ${i % 2_000}`, `edit ${i}`)
    for (let i = 0; i < parts.length; i += 200) {
      for (const part of parts.slice(i, i + 200)) writer.send(part)
      while (writer.socket.bufferedAmount > 0) await new Promise((resolve) => setTimeout(resolve, 1))
    }
    await contentArrived(rival, room, `edit ${edits - 1}`)
    const importCpuMs = (await rival.usage()).cpuMs - before.cpuMs
    writer.close()
    await new Promise((resolve) => setTimeout(resolve, 12_000))
    rival = await rival.restart()
    room = await rival.room('history')
    const started = performance.now()
    const whole = await contentArrived(rival, room, `edit ${edits - 1}`)
    return { seconds: (performance.now() - started) / 1000, whole, importCpuMs }
  } finally {
    await rival.remove()
  }
}

/** Joins until a state comes that holds the text; false after a minute. */
async function contentArrived(
  rival: Rival,
  room: Awaited<ReturnType<Rival['room']>>,
  text: string,
): Promise<boolean> {
  const end = performance.now() + 60_000
  while (performance.now() < end) {
    const found = await holds(rival, room, text)
    if (found) return true
  }
  return false
}

async function holds(rival: Rival, room: Awaited<ReturnType<Rival['room']>>, text: string): Promise<boolean> {
  const client = await connect(rival.dialect, room)
  client.socket.terminate()
  return client.firstState.includes(text)
}

const settled = (rival: Rival, room: Awaited<ReturnType<Rival['room']>>) =>
  contentArrived(rival, room, 'the last element')

/** A map of so many elements (about 230 bytes each) as updates of at most 500 elements. */
function mapOf(elements: number): Uint8Array[] {
  const doc = new Y.Doc()
  const parts: Uint8Array[] = []
  doc.on('update', (bytes: Uint8Array) => parts.push(bytes))
  const all = doc.getMap('elements')
  for (let from = 0; from < elements; from += 500) {
    doc.transact(() => {
      for (let i = from; i < Math.min(elements, from + 500); i += 1) {
        const element = new Y.Map<string | number>()
        element.set('kind', 'proposal')
        element.set('code', `S${i}`)
        element.set('title', `Proposal ${i}: what a team would write in a line of this length`)
        element.set('x', i * 10)
        element.set('y', i * 20)
        all.set(`element-${i}`, element)
      }
    })
  }
  doc.transact(() => all.set('last', 'the last element'))
  return parts
}
