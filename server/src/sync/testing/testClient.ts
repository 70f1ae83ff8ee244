import { FRAME, SYNC } from '@golden-thread/shared/protocol'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'

/** What a server sent, read as far as tests look at it. */
export type Heard =
  | { readonly type: 'step1' | 'step2' | 'update'; readonly bytes: Uint8Array }
  | { readonly type: 'awareness'; readonly states: ReadonlyMap<number, unknown> }
  | { readonly type: 'saved'; readonly count: number }
  | { readonly type: 'session' | 'refused' | 'store' | 'news'; readonly value: Record<string, unknown> }

/** A client made by hand: it says exactly what a test wants said, and keeps what it hears. */
export interface TestClient {
  readonly socket: WebSocket
  readonly doc: Y.Doc
  readonly heard: readonly Heard[]
  /** The code that the socket was closed with; undefined while it is open. */
  readonly closedWith: number | undefined
  send(...parts: MessagePart[]): void
  sendUpdate(update: Uint8Array): void
  /** Resolves when the condition holds, which is looked at after every message and at the close. */
  until<T>(condition: () => T | undefined | false, what?: string): Promise<T>
  /** Resolves with the count once so many document messages are on disk. */
  untilSaved(count: number): Promise<number>
  close(): void
}

export interface TestClientOptions {
  /** False for a client that asks for nothing by itself. */
  readonly sync?: boolean
  readonly headers?: Readonly<Record<string, string>>
  /** The copy that it brings along from an earlier connection. */
  readonly doc?: Y.Doc
  /** Updates that it sends before anything else. */
  readonly first?: readonly Uint8Array[]
}

/** Connects, and has the whole state when it resolves (unless the server closes it first). */
export async function testClient(url: string, options: TestClientOptions = {}): Promise<TestClient> {
  const socket = new WebSocket(url, { perMessageDeflate: false, headers: options.headers ?? {} })
  const doc = options.doc ?? new Y.Doc()
  const heard: Heard[] = []
  const waiting = new Set<() => void>()
  let closedWith: number | undefined
  const look = () => {
    for (const check of [...waiting]) check()
  }
  const sendOwn = (update: Uint8Array, origin: unknown) => origin !== 'server' && client.sendUpdate(update)
  socket.on('error', () => {})
  socket.on('close', (code) => {
    closedWith = code
    doc.off('update', sendOwn)
    look()
  })
  socket.on('message', (data) => {
    const message = read(new Uint8Array(data as Buffer))
    if (!message) return
    heard.push(message)
    if (message.type === 'step2' || message.type === 'update') Y.applyUpdate(doc, message.bytes, 'server')
    if (message.type === 'step1')
      client.send(FRAME.sync, SYNC.step2, Y.encodeStateAsUpdate(doc, message.bytes))
    look()
  })
  const client: TestClient = {
    socket,
    doc,
    heard,
    get closedWith() {
      return closedWith
    },
    send: (...parts) => socket.send(encodeMessage(...parts)),
    sendUpdate: (update) => client.send(FRAME.sync, SYNC.update, update),
    until: (condition, what = 'it') =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(check)
          reject(new Error(`Waited in vain for ${what}. Closed with: ${closedWith}.`))
        }, 30_000)
        const check = () => {
          const value = condition()
          if (value === undefined || value === false) return
          clearTimeout(timer)
          waiting.delete(check)
          resolve(value)
        }
        waiting.add(check)
        check()
      }),
    untilSaved: (count) =>
      client.until(() => {
        const last = heard.findLast((message) => message.type === 'saved')
        return last && last.count >= count ? last.count : undefined
      }, `acknowledgement ${count}`),
    close: () => socket.close(),
  }
  await new Promise<void>((resolve) => {
    socket.once('open', () => resolve())
    socket.once('close', () => resolve())
  })
  if (socket.readyState === WebSocket.OPEN) {
    doc.on('update', sendOwn)
    for (const update of options.first ?? []) client.sendUpdate(update)
  }
  if (options.sync !== false && socket.readyState === WebSocket.OPEN) {
    client.send(FRAME.sync, SYNC.step1, Y.encodeStateVector(doc))
    await client.until(
      () => closedWith ?? heard.some((message) => message.type === 'step2'),
      'the first state',
    )
  }
  return client
}

function read(bytes: Uint8Array): Heard | undefined {
  const decoder = decoding.createDecoder(bytes)
  switch (decoding.readVarUint(decoder)) {
    case FRAME.sync: {
      const kind = (['step1', 'step2', 'update'] as const)[decoding.readVarUint(decoder)]
      return kind && { type: kind, bytes: decoding.readVarUint8Array(decoder) }
    }
    case FRAME.awareness:
      return { type: 'awareness', states: readStates(decoding.readVarUint8Array(decoder)) }
    case FRAME.saved:
      return { type: 'saved', count: decoding.readVarUint(decoder) }
    case FRAME.session:
      return { type: 'session', value: JSON.parse(decoding.readVarString(decoder)) }
    case FRAME.refused:
      return { type: 'refused', value: JSON.parse(decoding.readVarString(decoder)) }
    case FRAME.store:
      return { type: 'store', value: JSON.parse(decoding.readVarString(decoder)) }
    case FRAME.news:
      return { type: 'news', value: JSON.parse(decoding.readVarString(decoder)) }
    default:
      return undefined
  }
}

function readStates(bytes: Uint8Array): ReadonlyMap<number, unknown> {
  const decoder = decoding.createDecoder(bytes)
  const states = new Map<number, unknown>()
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const client = decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
    states.set(client, JSON.parse(decoding.readVarString(decoder)))
  }
  return states
}

/** A number is written as a varuint; text and bytes after their length. */
export type MessagePart = number | string | Uint8Array

export function encodeMessage(...parts: MessagePart[]): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const part of parts) {
    if (typeof part === 'number') encoding.writeVarUint(encoder, part)
    else if (typeof part === 'string') encoding.writeVarString(encoder, part)
    else encoding.writeVarUint8Array(encoder, part)
  }
  return encoding.toUint8Array(encoder)
}

/** An awareness message that shows these states. */
export function awarenessMessage(states: Readonly<Record<number, unknown>>, clock = 1): Uint8Array {
  const encoder = encoding.createEncoder()
  const entries = Object.entries(states)
  encoding.writeVarUint(encoder, entries.length)
  for (const [client, state] of entries) {
    encoding.writeVarUint(encoder, Number(client))
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, JSON.stringify(state))
  }
  return encoding.toUint8Array(encoder)
}
