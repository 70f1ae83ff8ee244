import type { CloseCode } from '@golden-thread/shared/protocol'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Entrant, Written } from '../sync/index.ts'

/** What two servers say to each other about the sockets that one holds for rooms of the other. */
export type NodeMessage =
  /** From the edge, which holds the sockets: one came, said something, was heard from, has so much unread, is gone. */
  | { readonly type: 'join'; readonly socket: number; readonly entrant: Entrant }
  | { readonly type: 'said'; readonly socket: number; readonly bytes: Uint8Array }
  | { readonly type: 'control'; readonly socket: number }
  | { readonly type: 'unread'; readonly socket: number; readonly count: number }
  | { readonly type: 'gone'; readonly socket: number }
  /** From the owner: whole websocket frames for these sockets, and what is to be done with one. */
  | { readonly type: 'frames'; readonly sockets: readonly number[]; readonly bytes: Uint8Array }
  | { readonly type: 'close'; readonly socket: number; readonly code: CloseCode; readonly reason: string }
  | { readonly type: 'order'; readonly socket: number; readonly order: SocketOrder }
  /** An edit that a server makes for a person, and what became of it. */
  | {
      readonly type: 'write'
      readonly request: number
      readonly map: string
      readonly person: string
      readonly bytes: Uint8Array
    }
  | { readonly type: 'written'; readonly request: number; readonly outcome: Written | 'failed' }
  /** Said, with the trace that it belongs to, and that this is acknowledged. Only where edits are traced. */
  | { readonly type: 'traced'; readonly socket: number; readonly trace: string; readonly bytes: Uint8Array }
  | { readonly type: 'acknowledged'; readonly socket: number; readonly trace: string }

type WithBytes = Extract<NodeMessage, { type: 'write' | 'traced' }>

export type SocketOrder = 'cut' | 'pause' | 'resume'

const TYPES = [
  'join',
  'said',
  'control',
  'unread',
  'gone',
  'frames',
  'close',
  'order',
  'write',
  'written',
  'traced',
  'acknowledged',
] as const satisfies readonly NodeMessage['type'][]

/** New types are put at the end only: their places are what goes over the line. */
export const KNOWN_MESSAGES = TYPES.length

/** What servers knew that say nothing of it: all before traces. */
const KNOWN_AT_FIRST = TYPES.indexOf('traced')

/** How many types of messages the other end knows, by what it said when the line was made. */
export const knownBy = (said: unknown): number =>
  typeof said === 'string' && /^\d{1,4}$/.test(said) ? Number(said) : KNOWN_AT_FIRST

/** Whether a server that knows so many knows this one: servers of two releases work together while one after the other is upgraded. */
export const isKnown = (known: number, type: NodeMessage['type']): boolean => TYPES.indexOf(type) < known

const NO_BYTES = new Uint8Array(0)

/** Many messages as one: each is its length, its facts as JSON or as numbers, and its bytes as they are. */
export function encodeMessages(messages: readonly NodeMessage[]): Buffer {
  const pieces: Uint8Array[] = []
  for (const message of messages) {
    const head = encoding.createEncoder()
    encoding.writeVarUint(head, TYPES.indexOf(message.type))
    const bytes = writeFacts(head, message)
    const facts = encoding.toUint8Array(head)
    pieces.push(
      encoding.encode((length) => encoding.writeVarUint(length, facts.byteLength + bytes.byteLength)),
      facts,
      bytes,
    )
  }
  return Buffer.concat(pieces)
}

function writeFacts(head: encoding.Encoder, message: NodeMessage): Uint8Array {
  switch (message.type) {
    case 'frames':
      encoding.writeVarUint(head, message.sockets.length)
      for (const socket of message.sockets) encoding.writeVarUint(head, socket)
      return message.bytes
    case 'said':
      encoding.writeVarUint(head, message.socket)
      return message.bytes
    case 'control':
    case 'gone':
      encoding.writeVarUint(head, message.socket)
      return NO_BYTES
    case 'write':
    case 'traced': {
      const { bytes, ...facts } = message
      encoding.writeVarString(head, JSON.stringify(facts))
      return bytes
    }
    default:
      encoding.writeVarString(head, JSON.stringify(message))
      return NO_BYTES
  }
}

/** Throws on what is none: the other end proved that it is one of us, and is of another release or broken. */
export function* decodeMessages(bytes: Uint8Array): Generator<NodeMessage> {
  const all = decoding.createDecoder(bytes)
  while (decoding.hasContent(all)) {
    const one = decoding.createDecoder(decoding.readVarUint8Array(all))
    yield readMessage(one)
  }
}

function readMessage(one: decoding.Decoder): NodeMessage {
  const type = TYPES[decoding.readVarUint(one)]
  switch (type) {
    case 'frames': {
      const sockets: number[] = []
      for (let left = decoding.readVarUint(one); left > 0; left--) sockets.push(decoding.readVarUint(one))
      return { type, sockets, bytes: decoding.readTailAsUint8Array(one) }
    }
    case 'said':
      return { type, socket: decoding.readVarUint(one), bytes: decoding.readTailAsUint8Array(one) }
    case 'control':
    case 'gone':
      return { type, socket: decoding.readVarUint(one) }
    case 'write':
    case 'traced':
      return {
        ...(JSON.parse(decoding.readVarString(one)) as Omit<WithBytes, 'bytes'>),
        bytes: decoding.readTailAsUint8Array(one),
      } as WithBytes
    case undefined:
      throw new TypeError('That is no message between servers.')
    default:
      return JSON.parse(decoding.readVarString(one)) as NodeMessage
  }
}
