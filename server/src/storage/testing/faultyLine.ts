import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface FaultyLine {
  /** The address given, through this line. */
  readonly url: string
  /** All goes through, from now on. */
  mend(): void
  /** Cuts every connection, and lets no new one through. */
  cut(): void
  /** What is sent arrives, and the answers to it do not. */
  loseAnswers(): void
  /** Nothing arrives any more, on either side, and nobody is told: a machine whose cable was pulled. */
  hang(): void
  close(): Promise<void>
}

/** A line to a server of which tests decide what it lets through. */
export async function createFaultyLine(to: string): Promise<FaultyLine> {
  const target = new URL(to)
  let mode: 'whole' | 'cut' | 'deaf' | 'hung' = 'whole'
  const open = new Set<Socket>()
  const server = createServer((near) => {
    if (mode === 'cut') return near.destroy()
    const far = connect(Number(target.port), target.hostname)
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from)
      from.on('data', (bytes) => {
        if (mode === 'whole' || (mode === 'deaf' && from === near)) into.write(bytes)
      })
      from.on('error', () => undefined)
      from.on('close', () => {
        open.delete(from)
        into.destroy()
      })
    }
    return undefined
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = new URL(to)
  address.hostname = '127.0.0.1'
  address.port = String((server.address() as AddressInfo).port)
  const cutAll = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    url: address.href,
    mend() {
      mode = 'whole'
    },
    cut() {
      mode = 'cut'
      cutAll()
    },
    loseAnswers() {
      mode = 'deaf'
    },
    hang() {
      mode = 'hung'
    },
    async close() {
      cutAll()
      server.close()
      await once(server, 'close')
    },
  }
}
