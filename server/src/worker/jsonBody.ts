import { isUtf8 } from 'node:buffer'
import { decodeText } from '@golden-thread/shared/imports'
import type { JsonBody } from './jobs.ts'

/** The words of a body: JSON is UTF-8, but a program that reads a CSV of Excel may send its letters as they are. */
export function textOfBody(body: JsonBody): string {
  if (typeof body === 'string') return body
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  // A decoder reads no memory that threads share.
  return isUtf8(bytes) ? bytes.toString('utf8') : decodeText(Uint8Array.from(bytes))
}

/** What a body says; undefined where it is no JSON. */
export function parsedBody(body: JsonBody): unknown {
  try {
    return JSON.parse(textOfBody(body))
  } catch {
    return undefined
  }
}

export const bytesOfBody = (body: JsonBody): number =>
  typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength
