import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Dialect, Room } from './rival.ts'

/** A sync message as the dialect has it. `part` is 0 (step 1: a state vector), 1 (step 2) or 2 (an update). */
export function syncFrame(dialect: Dialect, room: Room, part: 0 | 1 | 2, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  if (dialect === 'hocuspocus') encoding.writeVarString(encoder, room.document)
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarUint(encoder, part)
  encoding.writeVarUint8Array(encoder, bytes)
  return encoding.toUint8Array(encoder)
}

/** What a client says first: Hocuspocus wants a token before anything else. */
export function openingFrames(dialect: Dialect, room: Room): Uint8Array[] {
  const step1 = syncFrame(dialect, room, 0, new Uint8Array([0]))
  if (dialect === 'y') return [step1]
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, room.document)
  encoding.writeVarUint(encoder, 2)
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarString(encoder, 'token')
  return [encoding.toUint8Array(encoder), step1]
}

export type Incoming =
  | { readonly type: 'sync'; readonly part: number; readonly bytes: Uint8Array }
  | { readonly type: 'saved'; readonly count: number }
  | { readonly type: 'other' }

export function readFrame(dialect: Dialect, frame: Uint8Array): Incoming {
  const decoder = decoding.createDecoder(frame)
  if (dialect === 'hocuspocus') decoding.readVarString(decoder)
  const type = decoding.readVarUint(decoder)
  if (type === 0 || (dialect === 'hocuspocus' && type === 4)) {
    const part = decoding.readVarUint(decoder)
    return { type: 'sync', part, bytes: decoding.readVarUint8Array(decoder) }
  }
  if (type === 101 && dialect === 'y') return { type: 'saved', count: decoding.readVarUint(decoder) }
  return { type: 'other' }
}
