import { move, transferableSymbol, valueSymbol } from 'piscina'

/** Below this a copy costs no more than handing it over. */
const MOVED_BYTES_MIN = 16 * 1024

/**
 * An answer as it leaves a thread: bytes that only it holds change hands, so that the thread which serves everyone
 * copies nothing, however large the file is.
 */
export function moved(answer: unknown): unknown {
  const buffers = buffersIn(answer, 3)
  return buffers.length === 0
    ? answer
    : move({ [transferableSymbol]: buffers, [valueSymbol]: answer } as never)
}

function buffersIn(value: unknown, depth: number): ArrayBuffer[] {
  if (typeof value !== 'object' || value === null || depth < 0) return []
  if (ArrayBuffer.isView(value)) {
    const { buffer, byteLength } = value
    // A view of a part stands in memory that others use, as small buffers of Node do.
    const isAlone = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength
    return isAlone && byteLength >= MOVED_BYTES_MIN ? [buffer] : []
  }
  const within = Array.isArray(value) ? value : Object.values(value)
  return within.length > FIELDS_MAX ? [] : within.flatMap((each) => buffersIn(each, depth - 1))
}

/** What has more in it is a list of rows, and no answer with bytes in it. */
const FIELDS_MAX = 16
