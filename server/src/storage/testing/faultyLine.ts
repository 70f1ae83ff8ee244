import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface FaultyLine {
  /** The address given, through this line. */
  readonly url: string
  /** All goes through, from now on. What was swallowed is not made up for: its connection is cut. */
  mend(): void
  /** Cuts every connection, and lets no new one through. */
  cut(): void
  /** What is sent arrives, and the answers to it do not. */
  loseAnswers(): void
  /** What is sent does not arrive, and what the other end says does. */
  loseWords(): void
  /** Nothing arrives any more, on either side, and nobody is told: a machine whose cable was pulled. */
  hang(): void
  /** All goes through, so much later (ms). */
  slow(byMs: number): void
  /** Whoever called is cut off, and the other end is not told. */
  halfOpen(): void
  /** How many connections were asked for, those too that were let through to nobody. */
  readonly calls: number
  close(): Promise<void>
}

/** A line to a server of which tests decide what it lets through. */
export async function createFaultyLine(to: string): Promise<FaultyLine> {
  const target = new URL(to)
  let mode: 'whole' | 'cut' | 'deaf' | 'mute' | 'hung' = 'whole'
  let lateMs = 0
  let calls = 0
  const callers = new Set<Socket>()
  const open = new Set<Socket>()
  const swallowed = new Set<Socket>()
  const server = createServer((near) => {
    calls += 1
    if (mode === 'cut') return near.destroy()
    const far = connect(Number(target.port), target.hostname)
    callers.add(near)
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from)
      from.on('data', (bytes) => {
        const passes = mode === 'whole' || mode === (from === near ? 'deaf' : 'mute')
        if (!passes) swallowed.add(near)
        else if (lateMs === 0) into.write(bytes)
        else setTimeout(() => into.write(bytes), lateMs)
      })
      from.on('error', () => undefined)
      from.on('close', () => {
        open.delete(from)
        callers.delete(from)
        if (!halved.has(from)) into.destroy()
      })
    }
    return undefined
  })
  const halved = new Set<Socket>()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = new URL(to)
  address.hostname = '127.0.0.1'
  address.port = String((server.address() as AddressInfo).port)
  const cutAll = (sockets: Iterable<Socket>) => {
    for (const socket of [...sockets]) socket.destroy()
  }
  return {
    url: address.href,
    get calls() {
      return calls
    },
    mend() {
      mode = 'whole'
      lateMs = 0
      cutAll(swallowed)
      swallowed.clear()
    },
    cut() {
      mode = 'cut'
      cutAll(open)
    },
    loseAnswers() {
      mode = 'deaf'
    },
    loseWords() {
      mode = 'mute'
    },
    hang() {
      mode = 'hung'
    },
    slow(byMs) {
      lateMs = byMs
    },
    halfOpen() {
      for (const socket of callers) halved.add(socket)
      cutAll(callers)
    },
    async close() {
      cutAll(open)
      server.close()
      await once(server, 'close')
    },
  }
}
