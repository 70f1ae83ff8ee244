import {
  FRAME,
  type RefusedInfo,
  type SessionInfo,
  type StoreInfo,
  SYNC,
} from '@golden-thread/shared/protocol'
import * as encoding from 'lib0/encoding'

/** What the server says, as whole websocket frames that one buffer can carry to any number of sockets. */

export const sessionFrame = (info: SessionInfo): Buffer => jsonFrame(FRAME.session, info)
export const refusedFrame = (info: RefusedInfo): Buffer => jsonFrame(FRAME.refused, info)
export const storeFrame = (info: StoreInfo): Buffer => jsonFrame(FRAME.store, info)

export const step1Frame = (stateVector: Uint8Array): Buffer =>
  Buffer.concat(syncFrame(SYNC.step1, stateVector))
export const updateFrame = (update: Uint8Array): Buffer => Buffer.concat(syncFrame(SYNC.update, update))

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

/** `count` messages of the connection are durable, and `clocks` (an encoded state vector) of what they brought. */
export function savedFrame(count: number, clocks: Uint8Array): Buffer {
  const message = encoding.createEncoder()
  encoding.writeVarUint(message, FRAME.saved)
  encoding.writeVarUint(message, count)
  encoding.writeVarUint8Array(message, clocks)
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

const BINARY = 0x82
const PING = 0x89

/** A websocket ping without a body. */
export const pingFrame: Buffer = header(PING, 0)

export const frame = (message: Uint8Array): Buffer =>
  Buffer.concat([header(BINARY, message.byteLength), message])

/** RFC 6455, section 5.2: final fragment, no mask, as a server sends it. */
function header(firstByte: number, length: number): Buffer {
  if (length < 126) return Buffer.from([firstByte, length])
  if (length < 65_536) {
    const short = Buffer.from([firstByte, 126, 0, 0])
    short.writeUInt16BE(length, 2)
    return short
  }
  const long = Buffer.alloc(10)
  long[0] = firstByte
  long[1] = 127
  long.writeUIntBE(length, 4, 6)
  return long
}

function jsonFrame(type: number, value: object): Buffer {
  const message = encoding.createEncoder()
  encoding.writeVarUint(message, type)
  encoding.writeVarString(message, JSON.stringify(value))
  return frame(encoding.toUint8Array(message))
}

const varUint = (value: number): Uint8Array =>
  encoding.encode((encoder) => encoding.writeVarUint(encoder, value))
