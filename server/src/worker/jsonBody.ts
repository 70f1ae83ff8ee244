import type { JsonBody } from './jobs.ts'

/** The words of a body. */
export const textOfBody = (body: JsonBody): string =>
  typeof body === 'string'
    ? body
    : Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8')

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
