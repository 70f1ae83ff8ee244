import type { Socket as Stream } from 'node:net'
import { CLOSE } from '@golden-thread/shared/protocol'
import type { WebSocket } from 'ws'
import type { Socket, SocketEvents } from './socket.ts'

/** How long a socket that was told goodbye may take to answer (ms). */
const CLOSE_MS = 1_000

/**
 * A `ws` connection and the stream beneath it. `ws` reads, answers pings and closes; document and awareness frames are
 * written to the stream directly, because one encoded frame then serves every socket. Both write whole frames, so they
 * can take turns.
 */
export function nodeSocket(ws: WebSocket, stream: Stream, events: SocketEvents): Socket {
  let open = true
  let unanswered: Buffer | undefined
  // A tick's frames go out as one write; waiting for more to send would only delay them.
  stream.setNoDelay(true)

  ws.on('message', (data, isBinary) => {
    if (!open) return
    // With the default binaryType every message is one Buffer.
    if (isBinary) return events.message(data as Buffer)
    events.failed(CLOSE.malformed)
    socket.close(CLOSE.malformed, 'Messages are binary here.')
  })
  ws.on('pong', () => events.control())
  ws.on('ping', (bytes) => {
    unanswered = bytes
    answerPing()
    events.control()
  })
  // Without a listener an oversized or broken frame would end the process; `ws` closes the connection by itself.
  ws.on('error', (error) => {
    if (!open) return
    open = false
    const oversized = 'code' in error && error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH'
    events.failed(oversized ? CLOSE.frameTooLarge : CLOSE.malformed)
    cutSoon()
  })
  ws.on('close', () => {
    open = false
    events.closed()
  })
  stream.on('drain', () => {
    if (!open) return
    answerPing()
    events.drained()
  })

  /** Of pings that came while the line was full, the last is answered: pongs nobody reads would pile up without end. */
  function answerPing(): void {
    if (!open || unanswered === undefined || stream.writableNeedDrain) return
    ws.pong(unanswered)
    unanswered = undefined
  }

  /** A reader that has stopped reading never sees the goodbye that is queued behind what it is owed. */
  const cutSoon = () => setTimeout(() => ws.terminate(), CLOSE_MS).unref()

  const socket: Socket = {
    write(frames) {
      if (open && stream.writable) stream.write(frames)
    },
    writeAll(pieces) {
      if (!open || !stream.writable) return
      stream.cork()
      for (const piece of pieces) stream.write(piece)
      stream.uncork()
    },
    close(code, reason) {
      if (!open) return
      open = false
      ws.resume()
      ws.close(code, reason)
      cutSoon()
    },
    cut: () => ws.terminate(),
    pause: () => ws.pause(),
    resume: () => ws.resume(),
    get bufferedBytes() {
      return stream.writableLength
    },
    get isOpen() {
      return open
    },
  }
  return socket
}
