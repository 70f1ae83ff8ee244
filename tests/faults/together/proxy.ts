import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** The wire between one browser and the server. It can break anywhere, also in the middle of a frame. */
export interface FaultyProxy {
  readonly port: number
  /** Breaks every connection once so many more bytes have passed that way; at once for 0. */
  cut(afterBytes: number, way: Direction): void
  /** Carries nothing, and takes no new connection, until it is mended. */
  down(): void
  /** Takes what it is given and delivers it later, or never. */
  hold(way: Direction): void
  mend(): void
  close(): Promise<void>
}

export type Direction = 'up' | 'down'

export async function openProxy(serverPort: number): Promise<FaultyProxy> {
  const wires = new Set<Wire>()
  let isDown = false
  const held = new Set<Direction>()

  const listener = createServer((near) => {
    if (isDown) return near.destroy()
    const far = connect(serverPort, '127.0.0.1')
    const wire = joinWire(near, far, () => wires.delete(wire))
    wires.add(wire)
    for (const way of held) wire.hold(way)
    return undefined
  })
  listener.listen(0, '127.0.0.1')
  await once(listener, 'listening')

  const cut = (afterBytes: number, way: Direction) => {
    for (const wire of [...wires]) wire.cut(afterBytes, way)
  }
  return {
    port: (listener.address() as AddressInfo).port,
    cut,
    down() {
      isDown = true
      cut(0, 'up')
    },
    hold(way) {
      held.add(way)
      for (const wire of wires) wire.hold(way)
    },
    mend() {
      isDown = false
      held.clear()
      for (const wire of wires) wire.release()
    },
    async close() {
      cut(0, 'up')
      const closed = once(listener, 'close')
      listener.close()
      await closed
    },
  }
}

interface Wire {
  cut(afterBytes: number, way: Direction): void
  hold(way: Direction): void
  release(): void
}

function joinWire(near: Socket, far: Socket, onEnd: () => void): Wire {
  const left: Record<Direction, number> = { up: Number.POSITIVE_INFINITY, down: Number.POSITIVE_INFINITY }
  const from: Record<Direction, Socket> = { up: near, down: far }
  const to: Record<Direction, Socket> = { up: far, down: near }

  function end() {
    near.destroy()
    far.destroy()
    onEnd()
  }

  for (const way of ['up', 'down'] as const) {
    from[way].on('data', (bytes: Buffer) => {
      const passing = bytes.subarray(0, left[way])
      left[way] -= passing.byteLength
      to[way].write(passing)
      // What went out before the break arrives.
      if (left[way] === 0) to[way].end(end)
    })
    from[way].on('error', end)
    from[way].on('close', end)
  }
  return {
    cut(afterBytes, way) {
      if (afterBytes === 0) end()
      else left[way] = Math.min(left[way], afterBytes)
    },
    hold: (way) => void from[way].pause(),
    release() {
      near.resume()
      far.resume()
    },
  }
}
