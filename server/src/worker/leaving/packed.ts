import { gzipSync } from 'node:zlib'

/** The bytes of a file as they go over the line. */
export interface FileBytes {
  readonly bytes: Uint8Array
  readonly gzipped: boolean
}

/** Less is not worth the work. */
const GZIP_BYTES_MIN = 1_024
/** What is no archive or picture already. */
const IS_TEXT = /^(?:text\/|application\/(?:json|xml)\b|[^;]+\+(?:xml|json)\b)/

/** A file as it goes over the line, made smaller here where its reader takes it so: nobody waits for this thread. */
export function packed(bytes: Uint8Array, mediaType: string, gzip = false): FileBytes {
  if (!gzip || bytes.byteLength < GZIP_BYTES_MIN || !IS_TEXT.test(mediaType)) return { bytes, gzipped: false }
  return { bytes: whole(gzipSync(bytes)), gzipped: true }
}

/** With no memory around it, so that it can be handed over. */
const whole = (bytes: Uint8Array): Uint8Array =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes)
