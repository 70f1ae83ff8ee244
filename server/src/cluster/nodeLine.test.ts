import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { WebSocket } from 'ws'
import { decodeMessages, encodeMessages, type NodeMessage } from './messages.ts'
import { type NodeLine, openNodeLine } from './nodeLine.ts'

const SECRET = 'what only the servers of this test know'
/** How long a line may say nothing. */
const SILENT_MS = 1_000
const MESSAGE: NodeMessage = { type: 'gone', socket: 1 }

/** One end of a line, and what it did; the test is the other end, and says what it likes. */
function open(end: 'edge' | 'owner', secret = SECRET) {
  const socket = Object.assign(new EventEmitter(), {
    OPEN: 1,
    readyState: 1,
    send: (data: string | Buffer) =>
      void (typeof data === 'string' ? said.push(data) : sent.push([...decodeMessages(data)])),
    ping: () => void asked.push('ping'),
    pong: () => undefined,
    terminate() {
      if (socket.readyState !== 1) return
      socket.readyState = 3
      socket.emit('close')
    },
  })
  const said: string[] = []
  const asked: string[] = []
  const sent: (readonly NodeMessage[])[] = []
  const heard: NodeMessage[] = []
  const state: { isOpen: boolean; line?: NodeLine } = { isOpen: false }
  openNodeLine({
    ws: socket as unknown as WebSocket,
    secret,
    end,
    silentMs: SILENT_MS,
    onOpen: (line) => {
      state.isOpen = true
      state.line = line
    },
    onMessage: (message) => heard.push(message),
    onClosed: () => {
      state.isOpen = false
    },
  })
  return {
    said,
    heard,
    asked,
    sent,
    line: () => state.line as NodeLine,
    pings: () => socket.emit('ping'),
    pongs: () => socket.emit('pong'),
    says: (text: string) => socket.emit('message', Buffer.from(text), false),
    sends: (message: NodeMessage) => socket.emit('message', encodeMessages([message]), true),
    isOpen: () => state.isOpen,
    isCut: () => socket.readyState !== 1,
    close: () => socket.terminate(),
  }
}
type End = ReturnType<typeof open>

/** Hands each what the other says, until both have said all. */
function meet(one: End, other: End): void {
  for (let at = 0; at < Math.max(one.said.length, other.said.length); at++) {
    for (const text of one.said.slice(at, at + 1)) other.says(text)
    for (const text of other.said.slice(at, at + 1)) one.says(text)
  }
}

it('[CLU4] opens where both ends know the secret, and neither where one of them does not', () => {
  for (const [ofEdge, ofOwner] of [
    [SECRET, SECRET],
    ['some other words', SECRET],
    [SECRET, 'some other words'],
  ] as const) {
    const [edge, owner] = [open('edge', ofEdge), open('owner', ofOwner)]
    meet(edge, owner)
    const known = ofEdge === ofOwner
    expect([edge.isOpen(), owner.isOpen()]).toEqual([known, known])
    expect([edge.isCut(), owner.isCut()]).toEqual([!known, !known])
    edge.close()
    owner.close()
  }
})

it.each(['edge', 'owner'] as const)(
  '[CLU4] an %s believes nothing that was said on an earlier line',
  (end) => {
    const [one, other] = [open(end), open(end === 'edge' ? 'owner' : 'edge')]
    meet(one, other)
    const [nonce = '', proof = ''] = other.said
    one.close()
    other.close()
    const later = open(end)
    later.says(nonce)
    later.says(proof)
    expect([later.isOpen(), later.isCut()]).toEqual([false, true])
  },
)

it.each(['edge', 'owner'] as const)('[CLU4] an %s believes nothing that it said itself', (end) => {
  const one = open(end)
  one.says(one.said[0] ?? '')
  one.says(one.said[1] ?? '')
  expect([one.isOpen(), one.isCut()]).toEqual([false, true])
})

it.each(['edge', 'owner'] as const)(
  '[CLU4] an %s does nothing that is asked of it before the proof',
  (end) => {
    for (const greetings of [[], ['0'.repeat(64)]]) {
      const one = open(end)
      for (const text of greetings) one.says(text)
      one.sends(MESSAGE)
      expect([one.heard, one.isCut()]).toEqual([[], true])
    }
  },
)

it('[CLU16] carries what several get alike once, and in the order in which it was given', async () => {
  const [edge, owner] = [open('edge'), open('owner')]
  meet(edge, owner)
  const [alike, other] = [Uint8Array.of(1), Uint8Array.of(2)]
  const line = owner.line()
  for (const socket of [1, 2, 3]) line.sendFrames(socket, alike)
  line.sendFrames(1, other)
  line.send({ type: 'order', socket: 2, order: 'cut' })
  line.sendFrames(3, other)
  await Promise.resolve()
  expect(owner.sent).toEqual([
    [
      { type: 'frames', sockets: [1, 2, 3], bytes: alike },
      { type: 'frames', sockets: [1], bytes: other },
      { type: 'order', socket: 2, order: 'cut' },
      { type: 'frames', sockets: [3], bytes: other },
    ],
  ])
  edge.close()
  owner.close()
})

describe('a line that is open', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  /** Whether it stands after three seconds, in each tenth of which the other end does this. */
  function after(end: 'edge' | 'owner', does: (one: End) => void) {
    const [one, other] = [open(end), open(end === 'edge' ? 'owner' : 'edge')]
    meet(one, other)
    for (let left = 30; left > 0; left--) {
      vi.advanceTimersByTime(100)
      if (!one.isCut()) does(one)
    }
    // Whoever has nothing to say is asked whether they are there.
    expect(one.asked.length).toBeGreaterThan(1)
    const stands = one.isOpen()
    one.close()
    other.close()
    return stands
  }

  it.each(['edge', 'owner'] as const)('[CLU7] is ended by its silence at the %s', (end) => {
    expect(after(end, () => undefined)).toBe(false)
    expect(after(end, (one) => one.pings())).toBe(true)
    expect(after(end, (one) => one.pongs())).toBe(true)
    expect(after(end, (one) => one.sends(MESSAGE))).toBe(true)
  })
})
