import type { Encoding } from '@golden-thread/shared/imports'

export { decodeText as decode, type Encoding } from '@golden-thread/shared/imports'

export const ENCODINGS: readonly Encoding[] = ['auto', 'utf-8', 'windows-1252']

/** Text has no bytes that stand for nothing; UTF-16 with its mark does. */
export const isText = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) ||
  (bytes[0] === 0xfe && bytes[1] === 0xff) ||
  !bytes.subarray(0, 8_000).includes(0)
