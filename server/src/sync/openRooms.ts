import type { PassedUpdate } from '@golden-thread/shared/document'
import type { CloseCode, NewsInfo, Role } from '@golden-thread/shared/protocol'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import type { Store } from '../storage/index.ts'
import type { Tracing } from '../tracing/index.ts'
import type { Workers } from '../worker/index.ts'
import type { Answering } from './answering.ts'
import type { Accepted } from './content/index.ts'
import type { SyncLimits } from './limits.ts'
import type { Room } from './room.ts'
import type { Saver } from './saving.ts'
import type { Session } from './session.ts'
import type { Cost } from './throttle.ts'

export interface RoomsOptions {
  readonly storage: Store
  /** Where updates are put together; whoever made it closes it, after the rooms. */
  readonly workers: Pick<Workers, 'run'>
  /** Milliseconds since 1970, and milliseconds on a clock that never steps back. */
  readonly clock: () => number
  readonly elapsed: () => number
  readonly limits: SyncLimits
  readonly log: Pick<Log, 'info' | 'warn' | 'error'>
  readonly metrics: Metrics
  /** Where what becomes of edits is told, if anywhere. */
  readonly tracing?: Tracing | undefined
}

/** What others may know of a socket. */
export interface OpenSocket {
  readonly mapId: string
  readonly personId: string
  readonly linkId: string | null
  readonly role: Role
  readonly session?: string
}

export type Written = 'written' | Extract<Accepted, { kind: 'refused' }>['reason']

export interface RoomsHealth {
  readonly saving: 'ok' | 'failing'
  /** Updates that are not on disk yet. */
  readonly queued: number
  /** Since the last durable write of edits. */
  readonly savedMsAgo: number
  readonly rooms: number
  readonly sockets: number
}

/** All open maps. A room opens with the first who joins and closes a while after the last has left and all is saved. */
export interface Rooms {
  /** The whole document of a map as one update, from its room when it is open. */
  bytesOf(mapId: string): Promise<Uint8Array>
  /**
   * Takes an edit that the server makes for a person; resolves when it is on disk, or with why it was not taken. A large
   * one comes `checked` by the thread that made it.
   */
  write(mapId: string, update: Uint8Array, person: string, checked?: PassedUpdate): Promise<Written>
  /** Calls after durable writes, at most once a second for each map. Answers how to stop it. */
  onSaved(listener: (mapId: string, at: number) => void): () => void
  /** Tells those in a map whose role may hear of it that something beside the document is new. */
  tell(mapId: string, news: NewsInfo, mayHear: (role: Role) => boolean): void
  /** Closes the sockets for which the filter holds; answers how many. */
  closeSockets(filter: (socket: OpenSocket) => boolean, code: CloseCode): number
  /** Shows the person's new name on all their open sockets. */
  rename(personId: string, name: string): void
  /** Closes a map's room because the map is removed for good. */
  forget(mapId: string): Promise<void>
  /** The maps that are open here. */
  openMaps(): readonly string[]
  isOpen(mapId: string): boolean
  /** Another server owns the map by now: its room closes, and everyone in it is asked to come back. */
  giveUp(mapId: string): void
  health(): RoomsHealth
  /** Takes nothing new, saves what is waiting, and closes everything, in at most so many milliseconds. */
  drain(ms: number): Promise<{ saved: boolean }>
}

/** What `connect` needs beyond what others may use. */
export interface RoomsWithin extends Rooms {
  readonly options: RoomsOptions
  readonly saver: Saver
  readonly sessions: ReadonlySet<Session>
  readonly draining: boolean
  open(mapId: string): Promise<Room>
  /** The room that an open session is in. */
  roomOf(session: Session): Room | undefined
  entered(session: Session): void
  /** Its connection is gone. */
  ended(session: Session): void
  /** Takes the session out of its room and says goodbye with this code. */
  close(session: Session, code: CloseCode, reason: string): void
  /** Counts messages and bytes against what the sender may send, and holds it back where they are too many. */
  charge(session: Session, cost: Cost): void
  readonly bringUpToDate: Answering['bringUpToDate']
}
