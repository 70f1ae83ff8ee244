import {
  FRAME,
  type NewsInfo,
  PROTOCOL_VERSION,
  type RefusedInfo,
  type SessionInfo,
  type StoreInfo,
  SYNC,
} from '@golden-thread/shared/protocol'
import * as encoding from 'lib0/encoding'

/**
 * What the server says, as whole websocket frames that one buffer can carry to any number of sockets. The head is our own:
 * `Sender.frame` of ws is neither documented nor in its types, and wants a message in one piece, a copy more for each edit.
 */

export const sessionFrame = (info: SessionInfo): Buffer =>
  jsonFrame(FRAME.session, { protocol: PROTOCOL_VERSION, ...info })
export const refusedFrame = (info: RefusedInfo): Buffer => jsonFrame(FRAME.refused, info)
export const newsFrame = (info: NewsInfo): Buffer => jsonFrame(FRAME.news, info)
export const storeFrame = (info: StoreInfo): Buffer => jsonFrame(FRAME.store, info)

export const step1Frame = (stateVector: Uint8Array): Buffer =>
  Buffer.concat(syncFrame(SYNC.step1, stateVector))

/** Made for every edit, and therefore in one piece of memory. */
export function updateFrame(update: Uint8Array): Buffer {
  const length = update.byteLength
  const inner = 2 + varUintBytes(length)
  const outer = headerBytes(inner + length)
  const made = Buffer.allocUnsafe(outer + inner + length)
  writeHeader(made, BINARY, inner + length)
  made[outer] = FRAME.sync
  made[outer + 1] = SYNC.update
  writeVarUint(made, outer + 2, length)
  made.set(update, outer + inner)
  return made
}

/** The frame in two pieces: what goes before the body, and the body itself, which is not copied. */
export function syncFrame(kind: number, body: Uint8Array): [head: Buffer, body: Buffer] {
  const message = encoding.createEncoder()
  encoding.writeVarUint(message, FRAME.sync)
  encoding.writeVarUint(message, kind)
  encoding.writeVarUint(message, body.byteLength)
  const start = encoding.toUint8Array(message)
  const head = Buffer.concat([header(BINARY, start.byteLength + body.byteLength), start])
  return [head, Buffer.from(body.buffer, body.byteOffset, body.byteLength)]
}

/** `count` messages of the connection are durable. An empty state vector follows, which earlier clients read past. */
export function savedFrame(count: number): Buffer {
  const message = encoding.createEncoder()
  encoding.writeVarUint(message, FRAME.saved)
  encoding.writeVarUint(message, count)
  encoding.writeVarUint8Array(message, NO_CLOCKS)
  return frame(encoding.toUint8Array(message))
}

/** The presence of several clients, each given as its encoded entry (see presence.ts). */
export function awarenessFrame(entries: readonly Uint8Array[]): Buffer {
  const count = varUint(entries.length)
  const bytes = entries.reduce((sum, entry) => sum + entry.byteLength, count.byteLength)
  const start = Buffer.concat([varUint(FRAME.awareness), varUint(bytes), count])
  const length = start.byteLength - count.byteLength + bytes
  return Buffer.concat([header(BINARY, length), start, ...entries])
}

const NO_CLOCKS = new Uint8Array([0])

const BINARY = 0x82
const PING = 0x89

/** A websocket ping without a body. */
export const pingFrame: Buffer = header(PING, 0)

export const frame = (message: Uint8Array): Buffer =>
  Buffer.concat([header(BINARY, message.byteLength), message])

/** RFC 6455, section 5.2: final fragment, no mask, as a server sends it. */
function header(firstByte: number, length: number): Buffer {
  const made = Buffer.allocUnsafe(headerBytes(length))
  writeHeader(made, firstByte, length)
  return made
}

function headerBytes(length: number): number {
  if (length < 126) return 2
  return length < 65_536 ? 4 : 10
}

function writeHeader(into: Buffer, firstByte: number, length: number): void {
  into[0] = firstByte
  if (length < 126) into[1] = length
  else if (length < 65_536) {
    into[1] = 126
    into.writeUInt16BE(length, 2)
  } else {
    into[1] = 127
    into.writeUInt32BE(Math.floor(length / 2 ** 32), 2)
    into.writeUInt32BE(length >>> 0, 6)
  }
}

function jsonFrame(type: number, value: object): Buffer {
  const message = encoding.createEncoder()
  encoding.writeVarUint(message, type)
  encoding.writeVarString(message, JSON.stringify(value))
  return frame(encoding.toUint8Array(message))
}

const varUint = (value: number): Uint8Array =>
  encoding.encode((encoder) => encoding.writeVarUint(encoder, value))

function varUintBytes(value: number): number {
  let bytes = 1
  for (let rest = value; rest > 127; rest = Math.floor(rest / 128)) bytes += 1
  return bytes
}

function writeVarUint(into: Buffer, at: number, value: number): void {
  let rest = value
  let next = at
  for (; rest > 127; rest = Math.floor(rest / 128)) into[next++] = (rest % 128) | 128
  into[next] = rest
}
