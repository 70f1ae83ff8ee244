import { FRAME, SYNC } from '@golden-thread/shared/protocol'
import * as decoding from 'lib0/decoding'

/** One message of a client, its bytes read as far as their frame goes. */
export type Incoming =
  | { readonly type: 'step1'; readonly stateVector: Uint8Array }
  /** Sync step 2 and update carry the same thing, and are treated alike everywhere. */
  | { readonly type: 'update'; readonly step2: boolean; readonly update: Uint8Array }
  | { readonly type: 'awareness'; readonly update: Uint8Array }
  | { readonly type: 'query-awareness' }
  | { readonly type: 'malformed'; readonly reason: string }

/** Reads any bytes. */
export function readIncoming(bytes: Uint8Array): Incoming {
  try {
    const decoder = decoding.createDecoder(bytes)
    const message = read(decoder)
    if (message.type !== 'malformed' && decoding.hasContent(decoder))
      return malformed('There is something after the message.')
    return message
  } catch {
    return malformed('The message ends too early.')
  }
}

function read(decoder: decoding.Decoder): Incoming {
  const type = decoding.readVarUint(decoder)
  switch (type) {
    case FRAME.sync:
      return readSync(decoder)
    case FRAME.awareness:
      return { type: 'awareness', update: decoding.readVarUint8Array(decoder) }
    case FRAME.queryAwareness:
      return { type: 'query-awareness' }
    default:
      return malformed(`Clients send no messages of type ${type}.`)
  }
}

function readSync(decoder: decoding.Decoder): Incoming {
  const kind = decoding.readVarUint(decoder)
  const body = decoding.readVarUint8Array(decoder)
  switch (kind) {
    case SYNC.step1:
      return { type: 'step1', stateVector: body }
    case SYNC.step2:
    case SYNC.update:
      return { type: 'update', step2: kind === SYNC.step2, update: body }
    default:
      return malformed(`There is no sync message of kind ${kind}.`)
  }
}

const malformed = (reason: string): Incoming => ({ type: 'malformed', reason })
