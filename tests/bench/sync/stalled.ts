import * as Y from 'yjs'
import { type Client, connect } from './client.ts'
import type { Orders, Quantiles } from './load.ts'
import { startRival } from './rival.ts'
import { runLoad } from './runLoad.ts'

const OWED_BYTES = 30 * 1024 * 1024
const EDIT_BYTES = 60 * 1024

/** People in the same room who stop reading while 30 MB pass: what that costs the others, and the server's memory. */
export async function stalledReaders(
  count: number,
): Promise<{ before: Quantiles; during: Quantiles; peakMb: number; closed: number }> {
  const rival = await startRival('ours')
  const stalled: Client[] = []
  try {
    const room = await rival.room('stalled')
    const orders: Orders = {
      dialect: 'y',
      answers: true,
      rooms: [room],
      peoplePerRoom: 10,
      rate: 50,
      writersPerRoom: 5,
      seconds: 6,
    }
    const load = () => runLoad(orders)
    const writer = await connect('y', room)
    const doc = new Y.Doc()
    doc.on('update', (bytes: Uint8Array) => writer.send(bytes))
    const cells = doc.getMap('bulk')
    /** The load while 30 MB pass through the room; both times the same, so that only the stalled differ. */
    const underBulk = async (look: () => Promise<void>): Promise<Quantiles> => {
      const measuring = load()
      for (let sent = 0; sent < OWED_BYTES; sent += EDIT_BYTES) {
        cells.set('bulk', String(sent).padEnd(EDIT_BYTES, 'x'))
        await new Promise((resolve) => setTimeout(resolve, 10))
        if (sent % (EDIT_BYTES * 20) === 0) await look()
      }
      return (await measuring).latency
    }
    const before = await underBulk(async () => {})
    for (let i = 0; i < count; i += 1) stalled.push(await connect('y', room))
    let closed = 0
    for (const client of stalled) {
      client.socket.on('error', () => {})
      client.socket.once('close', () => {
        closed += 1
      })
      client.socket.pause()
    }
    const base = (await rival.usage()).rssBytes
    let peak = base
    const during = await underBulk(async () => {
      peak = Math.max(peak, (await rival.usage()).rssBytes)
    })
    for (const client of stalled) client.socket.resume()
    await new Promise((resolve) => setTimeout(resolve, 500))
    return { before, during, peakMb: (peak - base) / 1024 / 1024, closed }
  } finally {
    for (const client of stalled) client.close()
    await rival.remove()
  }
}
