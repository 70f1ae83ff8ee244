import type { Socket as Stream } from 'node:net'
import { CLOSE } from '@golden-thread/shared/protocol'
import { WebSocket } from 'ws'
import type { ClusterNode } from '../storage/index.ts'
import { type Entrant, nodeSocket, type Socket, type Written } from '../sync/index.ts'
import type { Tracing } from '../tracing/index.ts'
import { KNOWS_HEADER, MESSAGE_BYTES_MAX, NODE_HEADER } from './lineServer.ts'
import { isKnown, KNOWN_MESSAGES, knownBy, type NodeMessage } from './messages.ts'
import { type NodeLine, openNodeLine } from './nodeLine.ts'
import { whereOwnerLeaves } from './owner.ts'
import { createTracedEdits } from './tracedEdits.ts'

/** A line to the owner of maps, and the sockets of this server that are in rooms there. */
export interface Edge {
  hold(ws: WebSocket, stream: Stream, entrant: Entrant): void
  write(map: string, update: Uint8Array, person: string): Promise<Written>
  readonly sockets: number
  close(): void
}

export interface EdgeOptions {
  readonly owner: ClusterNode
  readonly secret: string
  readonly silentMs?: number | undefined
  readonly onClosed: () => void
  readonly onSockets: (change: 1 | -1) => void
  readonly tracing?: Tracing | undefined
}

/** The owner is told of a socket that has more than this unread, and again for each further piece (bytes). */
const UNREAD_STEP = 65_536
const DIAL_MS_MAX = 2_000

const OTHER_SECRET = 'it does not prove that it knows our CLUSTER_SECRET, which must be the same on all'
const OTHER_SERVER = 'another of our servers answers there'

/** Why the maps of another server cannot be served by way of this one, and what to look at. */
const unspoken = (url: string, why: string): string =>
  `The server that says it is at ${url} cannot be spoken to: ${why}. Look at NODE_URL and CLUSTER_SECRET there and here, and at the line between.`

/** Resolves once both ends know each other; rejects where the owner does not answer, or has another secret. */
export function openEdge({
  owner,
  secret,
  silentMs,
  onClosed,
  onSockets,
  tracing,
}: EdgeOptions): Promise<Edge> {
  const address = new URL('/cluster', owner.url)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  const ws = new WebSocket(address, {
    perMessageDeflate: false,
    handshakeTimeout: DIAL_MS_MAX,
    maxPayload: MESSAGE_BYTES_MAX,
    autoPong: false,
    headers: { [KNOWS_HEADER]: String(KNOWN_MESSAGES) },
  })
  let known = 0
  let why = 'nothing answers'
  ws.once('upgrade', ({ headers }) => {
    known = knownBy(headers[KNOWS_HEADER])
    const { [NODE_HEADER]: found = owner.id } = headers
    why = found === owner.id ? OTHER_SECRET : OTHER_SERVER
    if (found !== owner.id) ws.terminate()
  })
  ws.once('error', ({ message }) => {
    if (why !== OTHER_SERVER) why = message
  })
  let heard: (message: NodeMessage) => void = () => undefined
  let ended = (): void => undefined
  const { promise, resolve, reject } = Promise.withResolvers<Edge>()
  openNodeLine({
    ws,
    secret,
    end: 'edge',
    ...(silentMs === undefined ? {} : { silentMs }),
    onOpen: (line) => resolve(start(line)),
    onMessage: (message) => heard(message),
    onClosed() {
      reject(new Error(unspoken(owner.url, why)))
      ended()
      onClosed()
    },
  })
  return promise

  function start(line: NodeLine): Edge {
    const sockets = new Map<number, { socket: Socket; told: number }>()
    const requests = new Map<number, PromiseWithResolvers<Written>>()
    // An owner of a release without traces takes edits as they always were.
    const traced = tracing && isKnown(known, 'traced') ? createTracedEdits(tracing) : undefined
    let next = 0

    heard = (message) => {
      switch (message.type) {
        case 'frames':
          for (const id of message.sockets) write(id, message.bytes)
          return
        case 'close':
          sockets.get(message.socket)?.socket.close(whereOwnerLeaves(message.code), message.reason)
          return
        case 'acknowledged':
          traced?.acknowledged(message.socket, message.trace)
          return
        case 'order':
          sockets.get(message.socket)?.socket[message.order]()
          return
        case 'written': {
          const asked = requests.get(message.request)
          requests.delete(message.request)
          if (message.outcome === 'failed')
            asked?.reject(new Error('The owner of the map could not write it.'))
          else asked?.resolve(message.outcome)
          return
        }
        default:
          throw new TypeError('An owner does not say that.')
      }
    }

    ended = () => {
      for (const { socket } of sockets.values()) socket.close(CLOSE.ownerChanged, 'Come back.')
      for (const { reject: fail } of requests.values()) fail(new Error('The owner of the map is gone.'))
      requests.clear()
    }

    function write(id: number, bytes: Uint8Array): void {
      const held = sockets.get(id)
      if (held === undefined) return
      held.socket.write(bytes)
      const unread = held.socket.bufferedBytes
      if (unread - held.told < UNREAD_STEP) return
      held.told = unread
      line.send({ type: 'unread', socket: id, count: unread })
    }

    return {
      hold(browser, stream, entrant) {
        const id = next++
        const socket = nodeSocket(browser, stream, {
          message(bytes) {
            const trace = traced?.begin(id, entrant.mapId, bytes)
            line.send(
              trace ? { type: 'traced', socket: id, trace, bytes } : { type: 'said', socket: id, bytes },
            )
          },
          control: () => line.send({ type: 'control', socket: id }),
          drained() {
            const held = sockets.get(id)
            if (held === undefined || held.told === 0) return
            held.told = 0
            line.send({ type: 'unread', socket: id, count: 0 })
          },
          failed: () => undefined,
          closed() {
            if (!sockets.delete(id)) return
            traced?.cut(id)
            onSockets(-1)
            line.send({ type: 'gone', socket: id })
          },
        })
        sockets.set(id, { socket, told: 0 })
        onSockets(1)
        line.send({ type: 'join', socket: id, entrant })
        // The room says when it is to be read.
        browser.pause()
      },
      write(map, update, person) {
        const request = next++
        const asked = Promise.withResolvers<Written>()
        requests.set(request, asked)
        line.send({ type: 'write', request, map, person, bytes: update })
        return asked.promise
      },
      get sockets() {
        return sockets.size
      },
      close: () => line.close(),
    }
  }
}
