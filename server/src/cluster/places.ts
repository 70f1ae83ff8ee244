import type { Socket as Stream } from 'node:net'
import { CLOSE } from '@golden-thread/shared/protocol'
import type { WebSocket } from 'ws'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import type { ClusterNode, Nodes } from '../storage/index.ts'
import { connect, type Entrant, type Rooms } from '../sync/index.ts'
import type { Tracing } from '../tracing/index.ts'
import { type Edge, openEdge } from './edge.ts'
import { createHeldSockets } from './heldSockets.ts'

/** Which server a map is open on, and the way there. */
export interface Places {
  /** Brings a browser's socket into the room of its map, here or on the server that owns it. */
  admit(ws: WebSocket, stream: Stream, entrant: Entrant): void
  /** The line to the owner of a map; undefined where that is this server, or nobody. */
  edgeTo(mapId: string): Promise<Edge | undefined>
  close(): void
}

export interface PlacesOptions {
  readonly node: ClusterNode
  readonly secret: string
  readonly silentMs?: number | undefined
  readonly nodes: Nodes
  readonly rooms: Rooms
  readonly metrics: Pick<Metrics, 'edgeSockets' | 'refusals' | 'takeovers'>
  /** How many sockets of one person this server holds at most, whichever server owns their maps. */
  readonly socketsPerPersonMax: number
  readonly tracing?: Tracing | undefined
  readonly log: Pick<Log, 'warn'>
  /** A socket waits so long for an owner; then its browser is asked to come back (ms). */
  readonly placeMs?: number
}

/** An owner that does not answer is asked again until it does, or until its time has run out (ms). */
const AGAIN_MS = 100
const PLACE_MS_MAX = 15_000

export function createPlaces({
  node,
  secret,
  silentMs,
  nodes,
  rooms,
  metrics,
  socketsPerPersonMax,
  tracing,
  log,
  placeMs = PLACE_MS_MAX,
}: PlacesOptions): Places {
  /** Owners of whom it was said that they cannot be spoken to. */
  const told = new Set<string>()
  const held = createHeldSockets(socketsPerPersonMax)
  const edges = new Map<string, Promise<Edge>>()
  let closed = false

  function lineTo(owner: ClusterNode): Promise<Edge> {
    const present = edges.get(owner.id)
    if (present) return present
    const forget = () => {
      if (edges.get(owner.id) === opening) edges.delete(owner.id)
    }
    const opening = openEdge({
      owner,
      secret,
      silentMs,
      onClosed: forget,
      onSockets: (change) => metrics.edgeSockets.inc(change),
      tracing,
    })
    edges.set(owner.id, opening)
    opening.catch(forget)
    return opening
  }

  /** Asks until somebody answers for the map; an owner that is gone has so long to be heard of again. */
  async function edgeTo(mapId: string): Promise<Edge | undefined> {
    const until = performance.now() + placeMs
    for (let waited = false; ; waited = true) {
      if (rooms.isOpen(mapId)) return undefined
      const owner = await nodes.ownerOf(mapId)
      if (owner === undefined || owner.id === node.id) {
        if (waited) metrics.takeovers.inc()
        return undefined
      }
      try {
        const edge = await lineTo(owner)
        told.delete(owner.id)
        return edge
      } catch (error) {
        if (closed) throw error
        if (performance.now() > until) {
          if (!told.has(owner.id))
            log.warn({ err: error }, 'the maps of another server cannot be opened here')
          told.add(owner.id)
          throw error
        }
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
      }
    }
  }

  return {
    edgeTo,
    admit(ws, stream, entrant) {
      if (!held.take(entrant.person.id, ws)) {
        metrics.refusals.inc({ code: String(CLOSE.tooMany) })
        ws.on('error', () => undefined)
        return ws.close(CLOSE.tooMany, 'Too many connections.')
      }
      // What the browser sends meanwhile stays unread; one that goes meanwhile must not end the process.
      ws.pause()
      const ignore = () => undefined
      ws.on('error', ignore)
      edgeTo(entrant.mapId)
        .then((edge) => {
          ws.off('error', ignore)
          // Whoever has gone meanwhile says so to nobody any more.
          if (ws.readyState !== ws.OPEN) return
          if (edge) return edge.hold(ws, stream, entrant)
          ws.resume()
          connect(rooms, ws, stream, entrant)
        })
        .catch(() => {
          ws.resume()
          ws.close(CLOSE.storeUnavailable, 'The map cannot be opened at the moment.')
        })
    },
    close() {
      closed = true
      for (const opening of edges.values()) opening.then((edge) => edge.close()).catch(() => undefined)
    },
  }
}
