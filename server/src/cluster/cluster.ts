import type { Socket as Stream } from 'node:net'
import type { WebSocket } from 'ws'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import type { ClusterNode, SharedStore } from '../storage/index.ts'
import type { Entrant, Rooms } from '../sync/index.ts'
import type { Tracing } from '../tracing/index.ts'
import { type ClusterRooms, createClusterRooms } from './clusterRooms.ts'
import type { ClusterNotice } from './notices.ts'
import { acceptEdge } from './owner.ts'
import { createPlaces } from './places.ts'

export interface ClusterOptions {
  readonly node: ClusterNode
  /** What only the servers of one body know. */
  readonly secret: string
  readonly shared: SharedStore
  readonly rooms: Rooms
  readonly log: Pick<Log, 'info' | 'warn' | 'error'>
  readonly metrics: Metrics
  /** How many sockets of one person this server holds at most, whichever server owns their maps. */
  readonly socketsPerPersonMax: number
  /** How long a node that says nothing counts as alive (ms). */
  readonly leaseMs?: number
  readonly tracing?: Tracing | undefined
  /** How long a line to another node may say nothing (ms). */
  readonly silentMs?: number
}

/** This server as one of several on one database. */
export interface Cluster {
  readonly rooms: ClusterRooms
  /** Which of them this is. */
  readonly id: string
  admit(ws: WebSocket, stream: Stream, entrant: Entrant): void
  /** Whether the database heard of this server when it was last told that it lives. */
  readonly isHeard: boolean
  /** Takes a line of another server. */
  accept(ws: WebSocket): void
  /** Resolves when the others are told; a failure is logged, and what they keep is stale for some seconds at most. */
  tell(notice: ClusterNotice): Promise<void>
  /** Sets what is done about notices that concern who may enter, and when some were missed. */
  onAccess(review: (notice: ClusterNotice | 'missed') => void): void
  /** Adds somebody who hears every notice, after that. */
  onNotice(listener: (notice: ClusterNotice | 'missed') => void): void
  /** Gives up its maps, so that others need not wait, and ends all lines. */
  leave(): Promise<void>
}

/** A node that was not heard of for so long may be taken over from. Three beats may be lost. */
const LEASE_MS = 3_000

/**
 * Joins the others. A node that cannot renew its row in time loses its maps to whoever asks for them: what it still
 * writes then is refused by the statement itself, so that nothing hangs on its finding out in time.
 */
export async function joinCluster(options: ClusterOptions): Promise<Cluster> {
  const { secret, shared, rooms, log, metrics, leaseMs = LEASE_MS, silentMs } = options
  const { nodes, notices } = shared
  let review: (notice: ClusterNotice | 'missed') => void = () => undefined
  const listeners = new Set<(notice: ClusterNotice | 'missed') => void>()
  let left = false
  let failing = false

  await nodes.renew(leaseMs)
  const beat = setInterval(() => void renew(), leaseMs / 4)
  beat.unref()

  let renewing = false
  async function renew(): Promise<void> {
    if (renewing || left) return
    renewing = true
    try {
      const lived = await nodes.renew(leaseMs)
      if (failing) log.info('this server counts as alive again')
      failing = false
      if (!lived) {
        metrics.lapses.inc()
        log.warn('this server was not heard of for too long; others may have taken over its maps')
        await giveUpLost()
      }
    } catch (error) {
      if (!failing) log.warn({ err: error }, 'this server cannot say that it lives')
      failing = true
    } finally {
      renewing = false
    }
  }

  async function giveUpLost(): Promise<void> {
    for (const map of await nodes.lostOf(rooms.openMaps())) rooms.giveUp(map)
  }

  const tell = async (notice: ClusterNotice): Promise<void> => {
    try {
      await notices.publish(notice)
    } catch (error) {
      log.warn({ err: error, kind: notice.kind }, 'other servers could not be told')
    }
  }
  const places = createPlaces({ ...options, silentMs, nodes })
  const shownRooms = createClusterRooms(rooms, places, (notice) => void tell(notice))

  notices.listen(
    (notice) => {
      const heard = notice as ClusterNotice
      review(heard)
      for (const listener of listeners) listener(heard)
      shownRooms.heard(heard)
    },
    () => {
      metrics.missedNotices.inc()
      review('missed')
      for (const listener of listeners) listener('missed')
      giveUpLost().catch((error: unknown) => log.warn({ err: error }, 'what others own was not found out'))
    },
  )

  return {
    rooms: shownRooms,
    id: options.node.id,
    admit: places.admit,
    get isHeard() {
      return !failing
    },
    accept: (ws) => acceptEdge(rooms, ws, secret, (change) => metrics.edgeLines.inc(change), silentMs),
    tell,
    onAccess(listener) {
      review = listener
    },
    onNotice: (listener) => void listeners.add(listener),
    async leave() {
      left = true
      clearInterval(beat)
      places.close()
      await nodes.leave()
    },
  }
}
