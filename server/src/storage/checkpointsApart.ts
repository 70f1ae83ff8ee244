import { deflateRawSync, inflateRawSync } from 'node:zlib'

/**
 * How far states of the past lie apart, at least: those of a large map further, so that all of them take about as much
 * room as its log. `stored` is what is written down of one.
 */
export const checkpointsApart = (stored: Uint8Array): number =>
  Math.max(CHECKPOINT_EVERY, Math.ceil(stored.byteLength / BYTES_OF_AN_EDIT))

export const CHECKPOINT_EVERY = 5_000
const BYTES_OF_AN_EDIT = 100
/** Of a map with a long history four fifths go, in milliseconds; more effort saves little more. */
const LEVEL = 1

/** What is written down of a state: the older a map is, the more of its bytes repeat what others say. */
export const packState = (state: Uint8Array): Uint8Array => plain(deflateRawSync(state, { level: LEVEL }))

/** Of those kept by earlier versions, `packed` is 0. */
export const unpackState = (stored: Uint8Array, packed: number): Uint8Array =>
  packed === 0 ? stored : plain(inflateRawSync(stored))

const plain = ({ buffer, byteOffset, byteLength }: Buffer): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)
