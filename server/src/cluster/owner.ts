import { CLOSE, type CloseCode } from '@golden-thread/shared/protocol'
import type { WebSocket } from 'ws'
import { admit, type Entrant, type Rooms, type Socket, type SocketEvents } from '../sync/index.ts'
import type { NodeMessage, SocketOrder } from './messages.ts'
import { type NodeLine, openNodeLine } from './nodeLine.ts'
import { isTrace } from './tracedEdits.ts'

/** A socket that another server holds, as the room here sees it. */
interface FarSocket {
  readonly events: SocketEvents
  unread: number
  end(): void
}

/**
 * Takes a line of another server, whose sockets enter rooms of this one as all others do: who may what, what is saved and
 * who is there is decided here, and what all get alike goes over the line once.
 */
export function acceptEdge(
  rooms: Rooms,
  ws: WebSocket,
  secret: string,
  onLines: (change: 1 | -1) => void,
  silentMs?: number,
): void {
  const sockets = new Map<number, FarSocket>()
  let line: NodeLine | undefined

  function join(id: number, entrant: Entrant): void {
    admit(rooms, (events) => open(id, events), entrant)
  }

  function open(id: number, events: SocketEvents): Socket {
    let isOpen = true
    const far: FarSocket = {
      events,
      unread: 0,
      end() {
        isOpen = false
        if (sockets.get(id) === far) sockets.delete(id)
        events.closed()
      },
    }
    sockets.set(id, far)
    const order = (what: SocketOrder) => isOpen && line?.send({ type: 'order', socket: id, order: what })
    return {
      write: (frames) => isOpen && line?.sendFrames(id, frames),
      writeAll: (pieces) => isOpen && line?.sendFrames(id, Buffer.concat(pieces)),
      close(code, reason) {
        if (!isOpen) return
        line?.send({ type: 'close', socket: id, code: code as CloseCode, reason })
        isOpen = false
        setImmediate(far.end)
      },
      cut() {
        order('cut')
        isOpen = false
        setImmediate(far.end)
      },
      pause: () => order('pause'),
      resume: () => order('resume'),
      get bufferedBytes() {
        // What waits for the line waits for all of its sockets.
        return far.unread + (line === undefined ? 0 : line.bufferedBytes / Math.max(1, sockets.size))
      },
      get isOpen() {
        return isOpen
      },
    }
  }

  function heard(message: NodeMessage): void {
    switch (message.type) {
      case 'join':
        join(message.socket, message.entrant)
        break
      case 'said':
        sockets.get(message.socket)?.events.message(message.bytes)
        break
      case 'traced': {
        const { socket, trace: carried, bytes } = message
        const acknowledged = () => line?.send({ type: 'acknowledged', socket, trace: carried })
        // Of a trace that cannot be read only the edit counts.
        const from = isTrace(carried) ? { carried, acknowledged } : undefined
        sockets.get(socket)?.events.message(bytes, from)
        break
      }
      case 'control':
        sockets.get(message.socket)?.events.control()
        break
      case 'unread': {
        const far = sockets.get(message.socket)
        if (far === undefined) break
        far.unread = message.count
        if (message.count === 0) far.events.drained()
        break
      }
      case 'gone':
        sockets.get(message.socket)?.end()
        break
      case 'write':
        void write(message)
        break
      default:
        throw new TypeError('An edge does not say that.')
    }
  }

  async function write({
    request,
    map,
    person,
    bytes,
  }: Extract<NodeMessage, { type: 'write' }>): Promise<void> {
    const outcome = await rooms.write(map, bytes, person).catch(() => 'failed' as const)
    line?.send({ type: 'written', request, outcome })
  }

  openNodeLine({
    ws,
    secret,
    end: 'owner',
    ...(silentMs === undefined ? {} : { silentMs }),
    onOpen(opened) {
      line = opened
      onLines(1)
    },
    onMessage: heard,
    onClosed() {
      if (line) onLines(-1)
      line = undefined
      for (const far of [...sockets.values()]) far.end()
    },
  })
}

/** What an edge tells its sockets where their owner is stopping or gone: come back, and be sent to the next one. */
export const whereOwnerLeaves = (code: CloseCode): CloseCode =>
  code === CLOSE.goingAway ? CLOSE.ownerChanged : code
