import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import { canStarve, feed, starve } from '../../faults/starve.ts'
import { connect } from './client.ts'
import { type Quantiles, quantiles } from './load.ts'
import { type Rival, startRival } from './rival.ts'
import { readFrame } from './wire.ts'

/** How long this disk takes to append 4 kB and say that it is there (ms). */
export function diskSync(): Quantiles {
  const folder = mkdtempSync(join(tmpdir(), 'gt-fsync-'))
  const file = openSync(join(folder, 'log'), 'a')
  const page = new Uint8Array(4096)
  const times = Array.from({ length: 300 }, () => {
    const started = performance.now()
    writeSync(file, page)
    fsyncSync(file)
    return performance.now() - started
  })
  closeSync(file)
  rmSync(folder, { recursive: true })
  return quantiles(times)
}

/** In every second round the disk fails first, where the machine can make it. */
const fails = (round: number) => canStarve && round % 2 === 1

/** Kills our server at random moments under load, starts it again, and looks for every edit that it acknowledged. */
export async function killRounds(
  rounds: number,
): Promise<{ rounds: number; faults: number; acknowledged: number; lost: number }> {
  let rival = await startRival('ours')
  let acknowledged = 0
  let lost = 0
  try {
    for (let round = 0; round < rounds; round += 1) {
      const label = `killed-${round}`
      const promised = await writeUntilKilled(rival, label, fails(round))
      rival = await rival.restart()
      const client = await connect('y', await rival.room(label))
      client.close()
      acknowledged += promised.length
      lost += promised.filter((text) => !client.firstState.includes(text)).length
    }
  } finally {
    await rival.remove()
  }
  return { rounds, faults: canStarve ? Math.floor(rounds / 2) : 0, acknowledged, lost }
}

/** The texts of all edits that were acknowledged before the server was killed, 50 to 600 ms after the first. */
async function writeUntilKilled(rival: Rival, label: string, fault: boolean): Promise<string[]> {
  const client = await connect('y', await rival.room(label))
  const doc = new Y.Doc()
  const cells = doc.getMap('bench')
  doc.on('update', (bytes: Uint8Array) => client.send(bytes))
  const sent: string[] = []
  let durable = 0
  client.socket.on('message', (data: Buffer) => {
    const message = data[0] === 101 ? readFrame('y', data) : undefined
    // The first of the connection's messages is the empty answer to the server's own step 1.
    if (message?.type === 'saved') durable = message.count - 1
  })
  client.socket.on('error', () => {})
  const gone = new Promise((resolve) => client.socket.once('close', resolve))
  const timer = setInterval(() => {
    for (let i = 0; i < 5; i += 1) {
      const text = `[${label}/${sent.length}]`
      sent.push(text)
      cells.set(text, text)
    }
  }, 4)
  await passing(50 + Math.random() * 550)
  if (fault) {
    starve(rival.pid, Math.floor(Math.random() * 200_000))
    await passing(Math.random() * 400)
    if (Math.random() < 0.5) {
      feed(rival.pid)
      await passing(Math.random() * 400)
    }
  }
  await rival.stop('SIGKILL')
  clearInterval(timer)
  await gone
  return sent.slice(0, durable)
}

const passing = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
