import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createMetrics } from '../metrics.ts'
import { createFanOut } from './fanOut.ts'
import { defaultLimits } from './limits.ts'
import type { PresenceEntry } from './presence.ts'
import type { Session } from './session.ts'
import { createTickLength } from './tickLength.ts'

// The clock of a room stands still, and so must its timer: a busy machine would let it go off between two lines of a test.
beforeAll(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterAll(() => void vi.useRealTimers())

/** A room with one reader, whose clock stands still until it is put forward. */
function room({ tick = 0, presenceRoomBytesPerSecondMax = 1_000_000 }) {
  const state = { now: 1_000, tick, writingMs: 0 }
  const written: number[] = []
  const socket = {
    bufferedBytes: 0,
    write: (bytes: Uint8Array) => {
      written.push(bytes.byteLength)
      state.now += state.writingMs
    },
  }
  const session = {
    socket,
    outgoing: [],
    pendingAcknowledgement: undefined,
    lagging: undefined,
    answerBytes: 0,
  } as unknown as Session
  let changes: PresenceEntry<Session>[] = []
  const presence = {
    get changed() {
      return changes.length > 0
    },
    takeChanged: () => changes.splice(0),
  }
  const fanOut = createFanOut({
    sessions: new Set([session]),
    presence: presence as never,
    elapsed: () => state.now,
    limits: { ...defaultLimits, presenceRoomBytesPerSecondMax },
    tickLength: () => state.tick,
    metrics: createMetrics(),
    stateVector: () => new Uint8Array([0]),
  })
  const settle = () => new Promise((resolve) => setImmediate(resolve))
  return {
    state,
    session,
    socket,
    written,
    fanOut,
    async edit() {
      fanOut.update(Buffer.alloc(10), null)
      await settle()
    },
    async move(bytes: number) {
      changes = [{ client: 1, owner: {} as Session, bytes: new Uint8Array(bytes) }]
      fanOut.presenceChanged()
      await settle()
    },
  }
}

it('[LOAD9] writes each edit at once while the loop has time, and together when it has not', async () => {
  const { state, written, fanOut, edit } = room({})
  await edit()
  await edit()
  expect(written).toEqual([10, 10])
  state.tick = 30
  await edit()
  await edit()
  await edit()
  expect(written).toEqual([10, 10, 10])
  fanOut.flush()
  expect(written).toEqual([10, 10, 10, 20])
  fanOut.stop()
})

it('[LOAD9] rests half as long as the last write took while the loop has time, and longer the busier it is', async () => {
  const { state, written, fanOut, edit } = room({})
  state.writingMs = 4
  await edit()
  await edit()
  expect(written).toEqual([10])
  state.now += 2
  await edit()
  expect(written).toEqual([10, 20])
  // From here on the loop is busy: a rest is three times as long, and at least a tick.
  state.now += 2
  state.tick = 8
  await edit()
  state.now += 8
  await edit()
  expect(written).toEqual([10, 20, 10, 10])
  state.tick = 30
  state.now += 10
  await edit()
  state.now += 29
  await edit()
  expect(written).toEqual([10, 20, 10, 10, 10])
  state.now += 1
  await edit()
  expect(written).toEqual([10, 20, 10, 10, 10, 20])
  fanOut.stop()
})

it('[LOAD9] gathers for longer the busier the event loop is, up to the whole tick', () => {
  let now = 0
  let utilization = 0
  const tickLength = createTickLength({
    limits: { tickMs: 30 },
    elapsed: () => now,
    utilization: () => utilization,
  })
  const at = (share: number) => {
    now += 100
    utilization = share
    return tickLength()
  }
  expect([0, 0.2, 0.5].map(at)).toEqual([0, 0, 0])
  expect(at(0.65)).toBeCloseTo(15)
  expect([0.8, 1].map(at)).toEqual([30, 30])
})

it('[ROOM19] counts a reader as behind by what it did not ask for, and owes it nothing more then', async () => {
  const { session, socket, written, fanOut, edit } = room({})
  session.answerBytes = 4_000_000
  socket.bufferedBytes = 4_000_000 + defaultLimits.queueBytesMax
  await edit()
  expect(session.lagging).toBeUndefined()
  socket.bufferedBytes += 1
  await edit()
  expect(session.lagging).toBeDefined()
  await edit()
  expect(written).toHaveLength(2)
  fanOut.stop()
})

it('[LOAD10] tells cursors less often the more of them there are, and keeps no edit waiting for that', async () => {
  const { state, written, fanOut, edit, move } = room({ presenceRoomBytesPerSecondMax: 10_000 })
  await move(5_000)
  expect(written).toHaveLength(1)
  state.now += 400
  await move(10)
  await edit()
  expect(written.slice(1)).toEqual([10])
  state.now += 200
  await move(10)
  expect(written).toHaveLength(3)
  fanOut.stop()
})

it('[CLU16] hands what all get alike to all of them in a row, whoever drew or moved meanwhile', () => {
  const written: [name: string, bytes: Uint8Array][] = []
  const reader = (name: string) =>
    ({
      socket: { bufferedBytes: 0, write: (bytes: Uint8Array) => written.push([name, bytes]) },
      outgoing: [],
      answerBytes: 0,
    }) as unknown as Session
  const [anna, ben, cleo, dora] = ['anna', 'ben', 'cleo', 'dora'].map(reader) as [
    Session,
    Session,
    Session,
    Session,
  ]
  let changes = [{ client: 1, owner: cleo, bytes: new Uint8Array(5) }]
  const fanOut = createFanOut({
    sessions: new Set([anna, ben, cleo, dora]),
    presence: {
      get changed() {
        return changes.length > 0
      },
      takeChanged: () => changes.splice(0),
    } as never,
    elapsed: () => 1_000,
    limits: defaultLimits,
    tickLength: () => 0,
    metrics: createMetrics(),
    stateVector: () => new Uint8Array([0]),
  })
  fanOut.update(Buffer.alloc(10), ben)
  fanOut.flush()
  expect(written.map(([name]) => name)).toEqual(['anna', 'dora', 'ben', 'cleo'])
  const [first, second, mover, drawer] = written.map(([, bytes]) => bytes)
  expect(first).toBe(second)
  expect(mover?.byteLength).toBeLessThan(first!.byteLength)
  expect(drawer?.byteLength).toBe(10)
  changes = []
  fanOut.stop()
})
