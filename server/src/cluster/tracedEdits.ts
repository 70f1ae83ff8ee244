import { isEdit, type SocketEdit, type Tracing } from '../tracing/index.ts'

/** The edits of sockets of this server that their owner has not acknowledged yet, where edits are traced. */
export interface TracedEdits {
  /** What the line carries with an edit; undefined for every other message. */
  begin(socket: number, map: string, bytes: Uint8Array): string | undefined
  acknowledged(socket: number, carried: string): void
  /** The socket is gone. */
  cut(socket: number): void
}

/** Of one socket so many are followed at once; more wait for the store only while it is away. */
const FOLLOWED_MOST = 256

export function createTracedEdits(tracing: Tracing): TracedEdits {
  const waiting = new Map<number, Map<string, SocketEdit>>()
  return {
    begin(socket, map, bytes) {
      if (!isEdit(bytes)) return undefined
      const own = waiting.get(socket) ?? new Map<string, SocketEdit>()
      if (own.size >= FOLLOWED_MOST) return undefined
      const edit = tracing.ofSocket(map, bytes.byteLength)
      waiting.set(socket, own.set(edit.carried, edit))
      return edit.carried
    },
    acknowledged(socket, carried) {
      waiting.get(socket)?.get(carried)?.acknowledged()
      waiting.get(socket)?.delete(carried)
    },
    cut(socket) {
      for (const edit of waiting.get(socket)?.values() ?? []) edit.cut()
      waiting.delete(socket)
    },
  }
}

/** W3C Trace Context, which an edge of another release may say in another way, or not at all. */
export const isTrace = (said: unknown): said is string =>
  typeof said === 'string' && /^[\da-f]{2}-[\da-f]{32}-[\da-f]{16}-[\da-f]{2}$/.test(said)
