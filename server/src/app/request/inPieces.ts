import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Context } from 'hono'
import type { AppEnv } from '../services/index.ts'

/** So much is written at once; then everybody else has their turn. */
const PIECE_BYTES = 64 * 1024

/** Whether who asks takes an answer that was made smaller. */
export const takesGzip = (c: Context<AppEnv>): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(c.req.header('accept-encoding') ?? '')

/**
 * Answers with a file that a thread made. It goes out in pieces, as fast as it is read and never all at once, so that a
 * large one holds up no edit, and it is copied nowhere on its way.
 */
export function inPieces(
  c: Context<AppEnv>,
  { bytes, gzipped }: { readonly bytes: Uint8Array; readonly gzipped: boolean },
  headers: Readonly<Record<string, string>>,
): Response {
  const sent = {
    ...headers,
    'Content-Length': String(bytes.byteLength),
    Vary: 'Accept-Encoding',
    ...(gzipped ? { 'Content-Encoding': 'gzip' } : {}),
  }
  c.set('isStreamed', true)
  return c.body(streamOf(bytes), 200, sent)
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let from = 0
  return new ReadableStream(
    {
      async pull(controller) {
        if (from > 0) await nextTurn()
        if (from < bytes.byteLength) controller.enqueue(bytes.subarray(from, from + PIECE_BYTES))
        from += PIECE_BYTES
        if (from >= bytes.byteLength) controller.close()
      },
    },
    // Nothing is made ready that nobody has asked for yet.
    { highWaterMark: 0 },
  )
}
