import {
  FRAME,
  type NewsInfo,
  type RefusedInfo,
  type SessionInfo,
  type StoreInfo,
  SYNC,
} from '@golden-thread/shared/protocol'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { type Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'

/** A message of the server, read. What we do not know is passed over: a newer server may say more. */
export type Received =
  | { readonly type: 'sync-step-1'; readonly stateVector: Uint8Array }
  | { readonly type: 'sync-step-2' | 'update'; readonly update: Uint8Array }
  | { readonly type: 'awareness'; readonly update: Uint8Array }
  | { readonly type: 'query-awareness' }
  | { readonly type: 'saved'; readonly count: number }
  | { readonly type: 'session'; readonly session: SessionInfo }
  | { readonly type: 'refused'; readonly refused: RefusedInfo }
  | { readonly type: 'store'; readonly store: StoreInfo }
  | { readonly type: 'news'; readonly news: NewsInfo }
  | { readonly type: 'unknown' }

/** Bytes that a socket takes. */
export type Frame = Uint8Array<ArrayBuffer>

/** One socket message may hold several frames, one after the other. Throws where the bytes make no sense. */
export function* readFrames(bytes: Uint8Array): Generator<Received> {
  const decoder = decoding.createDecoder(bytes)
  while (decoding.hasContent(decoder)) {
    const frame = readFrame(decoder)
    yield frame
    if (frame.type === 'unknown') return
  }
}

function readFrame(decoder: decoding.Decoder): Received {
  switch (decoding.readVarUint(decoder)) {
    case FRAME.sync:
      return readSync(decoder)
    case FRAME.awareness:
      return { type: 'awareness', update: decoding.readVarUint8Array(decoder) }
    case FRAME.queryAwareness:
      return { type: 'query-awareness' }
    case FRAME.saved: {
      const count = decoding.readVarUint(decoder)
      decoding.readVarUint8Array(decoder)
      return { type: 'saved', count }
    }
    // What follows is written by our own server, which is the one place that makes these bodies.
    case FRAME.session:
      return { type: 'session', session: JSON.parse(decoding.readVarString(decoder)) as SessionInfo }
    case FRAME.refused:
      return { type: 'refused', refused: JSON.parse(decoding.readVarString(decoder)) as RefusedInfo }
    case FRAME.store:
      return { type: 'store', store: JSON.parse(decoding.readVarString(decoder)) as StoreInfo }
    case FRAME.news:
      return { type: 'news', news: JSON.parse(decoding.readVarString(decoder)) as NewsInfo }
    default:
      return { type: 'unknown' }
  }
}

function readSync(decoder: decoding.Decoder): Received {
  const kind = decoding.readVarUint(decoder)
  const body = decoding.readVarUint8Array(decoder)
  if (kind === SYNC.step1) return { type: 'sync-step-1', stateVector: body }
  if (kind === SYNC.step2) return { type: 'sync-step-2', update: body }
  return kind === SYNC.update ? { type: 'update', update: body } : { type: 'unknown' }
}

/** "This is what I have": the answer is what we lack. */
export const syncStep1 = (doc: Y.Doc): Frame => syncFrame(SYNC.step1, Y.encodeStateVector(doc))

/** The answer to it. */
export const step2Frame = (update: Uint8Array): Frame => syncFrame(SYNC.step2, update)

export const updateFrame = (update: Uint8Array): Frame => syncFrame(SYNC.update, update)

/** Our own state and nobody else's: a client that passes on what it hears multiplies every cursor by the room. */
export const awarenessFrame = (awareness: Awareness): Frame =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, FRAME.awareness)
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [awareness.clientID]))
  })

/** Everyone answers this, a stock server too: a sign of life that costs a few bytes. */
export const signOfLifeFrame = (): Frame =>
  encoding.encode((encoder) => encoding.writeVarUint(encoder, FRAME.queryAwareness))

/** At most this many bytes of a sync message are not the update: two types of a byte each, and its length. */
export const HEAD_BYTES = 16

const syncFrame = (kind: number, body: Uint8Array): Frame =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, FRAME.sync)
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, body)
  })
