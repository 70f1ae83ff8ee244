import type { PassedUpdate } from '@golden-thread/shared/document'
import type { Metrics } from '../metrics.ts'
import type { Epoch, LogPosition, StorageError } from '../storage/index.ts'
import type { Accepted, Content } from './content.ts'
import { createFanOut, type FanOut } from './fanOut.ts'
import type { SyncLimits } from './limits.ts'
import { createPresence, type Presence } from './presence.ts'
import type { Saved, Saver } from './saving.ts'
import type { Session } from './session.ts'
import { awarenessFrame, pingFrame, sessionFrame, step1Frame, storeFrame, updateFrame } from './wire.ts'

/** One open map: its content, who is in it, and what of it is on disk. It knows neither sockets nor databases. */
export interface Room extends Saved {
  readonly content: Content
  readonly presence: Presence<Session>
  readonly fanOut: FanOut
  readonly sessions: ReadonlySet<Session>
  /** Updates taken, and how many of them are on disk. */
  readonly taken: number
  readonly durable: number
  /** How far the log on disk goes that holds none but the first `taken` of the room's updates. */
  positionOf(taken: number): LogPosition
  join(session: Session): void
  leave(session: Session): void
  /** Takes an update that may be taken; `author` is null for edits that the server itself makes. */
  take(update: Uint8Array, check: PassedUpdate, person: string, author: Session | null): Accepted
  /** Remembers that a message of the session is to be acknowledged once all that was taken so far is on disk. */
  acknowledge(session: Session, clocks: ReadonlyMap<number, number> | 'all'): void
  /** Resolves when all that was taken so far is on disk; rejects when another owner of the map came before that. */
  whenDurable(): Promise<void>
  /** Brings a socket that had fallen behind up to date. */
  catchUp(session: Session): void
  /** Keeps quiet lines alive and presence from being forgotten. */
  heartbeat(): void
}

export interface RoomOptions {
  readonly mapId: string
  readonly epoch: Epoch
  readonly content: Content
  readonly position: LogPosition
  readonly clock: () => number
  readonly limits: SyncLimits
  readonly metrics: Metrics
  readonly saver: Saver
  readonly onDurable: (room: Room) => void
  readonly onSuperseded: (room: Room) => void
}

export function createRoom(options: RoomOptions): Room {
  const { mapId, epoch, content, clock, limits, metrics, saver } = options
  const sessions = new Set<Session>()
  const presence = createPresence<Session>({ clock, bytesMax: limits.awarenessBytesMax })
  const stateVector = () => content.stateVector()
  const fanOut = createFanOut({ sessions, presence, clock, limits, metrics, stateVector })
  /** Sessions with messages that are not durable yet. */
  const awaiting = new Set<Session>()
  const waiters: { position: number; done(): void; fail(error: StorageError): void }[] = []
  let taken = 0
  let durable = 0
  /** Where the log stood after the latest writes, and how many of the room's updates were in it then. */
  const marks: { readonly durable: number; readonly position: LogPosition }[] = []

  function acknowledgeDurable(session: Session): void {
    const [first] = session.unsaved
    // Everyone who joins is told of all clocks, once: those need not be put together for each of them.
    if (first?.clocks === 'all' && session.unsaved.length === 1 && !session.due && durable === taken) {
      session.unsaved.length = 0
      awaiting.delete(session)
      session.due = { count: first.count, clocks: new Map(content.clocks), vector: content.stateVector() }
      fanOut.oweSaved(session)
      return
    }
    let count = session.due?.count ?? 0
    const clocks = new Map(session.due?.clocks)
    let done = 0
    for (const message of session.unsaved) {
      if (message.position > durable) break
      done += 1
      count = message.count
      // After a step 2 all clocks are told; that all of them are durable is so only when nothing is on its way.
      const told = message.clocks === 'all' ? (durable === taken ? content.clocks : []) : message.clocks
      for (const [client, end] of told) if ((clocks.get(client) ?? 0) < end) clocks.set(client, end)
    }
    if (done === 0) return
    session.unsaved.splice(0, done)
    if (session.unsaved.length === 0) awaiting.delete(session)
    session.due = { count, clocks, vector: undefined }
    fanOut.oweSaved(session)
  }

  const room: Room = {
    mapId,
    epoch,
    content,
    presence,
    fanOut,
    sessions,
    get taken() {
      return taken
    },
    get durable() {
      return durable
    },
    positionOf: (count) => marks.findLast((mark) => mark.durable <= count)?.position ?? options.position,

    join(session) {
      sessions.add(session)
      session.stage = { name: 'open' }
      const { role } = session.entrant
      const greeting = [sessionFrame({ role, person: session.person }), step1Frame(content.stateVector())]
      if (saver.saving === 'failing' && taken > durable) greeting.push(storeFrame({ saving: 'failing' }))
      const there = presence.all()
      if (there.length > 0) greeting.push(awarenessFrame(there.map(({ bytes }) => bytes)))
      session.socket.write(Buffer.concat(greeting))
    },

    leave(session) {
      if (!sessions.delete(session)) return
      awaiting.delete(session)
      presence.leave(session)
      if (presence.changed) fanOut.presenceChanged()
    },

    take(update, check, person, author) {
      const accepted = content.accept(update, check)
      if (accepted.kind === 'placed')
        for (const placed of accepted.updates)
          fanOut.update(updateFrame(placed), placed === update ? author : null)
      if (accepted.kind === 'placed' || accepted.kind === 'waiting') {
        taken += 1
        saver.add(room, update, person)
      }
      return accepted
    },

    acknowledge(session, clocks) {
      session.unsaved.push({ position: taken, count: session.received, clocks })
      awaiting.add(session)
      if (taken <= durable) acknowledgeDurable(session)
    },

    whenDurable() {
      if (taken <= durable) return Promise.resolve()
      return new Promise((done, fail) => waiters.push({ position: taken, done, fail }))
    },

    saved(count, upTo) {
      durable += count
      marks.push({ durable, position: upTo })
      if (marks.length > MARKS_MAX) marks.shift()
      for (const session of awaiting) acknowledgeDurable(session)
      while (waiters[0] && waiters[0].position <= durable) waiters.shift()?.done()
      options.onDurable(room)
    },

    superseded(error) {
      for (const { fail } of waiters.splice(0)) fail(error)
      options.onSuperseded(room)
    },

    storeChanged(saving) {
      const frame = storeFrame({ saving })
      for (const session of sessions) {
        session.owed.push(frame)
        fanOut.owe(session)
      }
    },

    catchUp(session) {
      const behind = session.lagging
      session.lagging = undefined
      session.missesPresence = false
      if (behind) {
        metrics.resyncs.inc()
        session.owed.push(...content.framesFor(behind.stateVector))
      }
      const there = presence.all().filter(({ owner }) => owner !== session)
      if (there.length > 0) session.owed.push(awarenessFrame(there.map(({ bytes }) => bytes)))
      fanOut.owe(session)
    },

    heartbeat() {
      const renewed = presence.renew(clock() - limits.heartbeatMs / 2)
      const owners = new Set(renewed.map(({ owner }) => owner))
      const forAll = Buffer.concat([awarenessFrame(renewed.map(({ bytes }) => bytes)), pingFrame])
      for (const session of sessions) {
        if (session.lagging) continue
        const others = owners.has(session) ? renewed.filter(({ owner }) => owner !== session) : renewed
        if (others === renewed) session.socket.write(forAll)
        else
          session.socket.write(Buffer.concat([awarenessFrame(others.map(({ bytes }) => bytes)), pingFrame]))
      }
    },
  }
  return room
}

/** More writes than this do not happen while one snapshot is made; an older place in the log would only be read again. */
const MARKS_MAX = 1_000
