import type { PassedUpdate } from '@golden-thread/shared/document'
import type { Metrics } from '../metrics.ts'
import type { Epoch, LogPosition, StorageError } from '../storage/index.ts'
import { createAcknowledgements } from './acknowledgements.ts'
import type { Accepted, Content } from './content/index.ts'
import { createFanOut, type FanOut } from './fanOut.ts'
import type { SyncLimits } from './limits.ts'
import { createLogMarks, type LogMarks } from './logMarks.ts'
import { createPresence, type Presence, type PresenceEntry } from './presence.ts'
import type { Saved, Saver } from './saving.ts'
import type { Session } from './session.ts'
import type { TickLength } from './tickLength.ts'
import {
  awarenessFrame,
  pingFrame,
  refusalFrame,
  sessionFrame,
  step1Frame,
  storeFrame,
  type UpdateRefusal,
  updateFrame,
} from './wire/index.ts'

/** One open map: its content, who is in it, and what of it is on disk. It knows neither sockets nor databases. */
export interface Room extends Saved, Pick<LogMarks, 'positionOf'> {
  readonly content: Content
  readonly presence: Presence<Session>
  readonly fanOut: FanOut
  readonly sessions: ReadonlySet<Session>
  /** Updates taken, and those on disk. */
  readonly taken: number
  readonly durable: number
  /**
   * So many were taken before the first that still waits for an earlier one, which must be read from the log; negative
   * where it was there before the room was opened. */
  readonly settled: number
  join(session: Session): void
  leave(session: Session): void
  /** Takes an update that may be taken; `author` is null for edits that the server itself makes. */
  take(update: Uint8Array, check: PassedUpdate, person: string, author: Session | null): Accepted
  /** Remembers that a message of the session is to be acknowledged once all that was taken so far is on disk. */
  acknowledge(session: Session): void
  /** Tells the session that an update of its was not taken, or was given up. */
  refuse(session: Session, reason: UpdateRefusal): void
  /** Gives up what has waited too long for an earlier update, and tells whoever sent it and is still here. */
  expirePending(): void
  /** Resolves when all that was taken so far is on disk; rejects when another owner of the map came before that. */
  whenDurable(): Promise<void>
  /** A socket that had fallen behind has read what it was sent: it gets what comes from now on, and all presence. */
  caughtUp(session: Session): void
  /** Keeps quiet lines alive and presence from being forgotten. */
  heartbeat(): void
}

export interface RoomOptions {
  readonly mapId: string
  readonly epoch: Epoch
  readonly content: Content
  readonly position: LogPosition
  /** Milliseconds since 1970, and on a clock that never steps back. */
  readonly clock: () => number
  readonly elapsed: () => number
  readonly limits: SyncLimits
  readonly tickLength: TickLength
  readonly metrics: Metrics
  readonly saver: Saver
  readonly onDurable: (room: Room) => void
  readonly onSuperseded: (room: Room) => void
  readonly onTextSchema: (room: Room, schema: number) => void
}

export function createRoom(options: RoomOptions): Room {
  const { mapId, epoch, content, clock, elapsed, limits, metrics, saver } = options
  const sessions = new Set<Session>()
  const presence = createPresence<Session>({ clock, elapsed, bytesMax: limits.awarenessBytesMax })
  const { stateVector } = content
  const fanOut = createFanOut({ ...options, sessions, presence, stateVector })
  const acknowledgements = createAcknowledgements(fanOut)
  const waiters: { position: number; done(): void; fail(error: StorageError): void }[] = []
  let taken = 0
  let durable = 0
  const marks = createLogMarks(options.position)

  const tell = (session: Session, frame: Buffer): void => {
    session.outgoing.push(frame)
    fanOut.queueOutgoing(session)
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
    get settled() {
      return content.oldestPending ?? taken
    },
    positionOf: marks.positionOf,

    join(session) {
      sessions.add(session)
      session.stage = { name: 'open' }
      const { role } = session.entrant
      const greeting = [sessionFrame({ role, person: session.person }), step1Frame(stateVector())]
      if (saver.saving === 'failing' && taken > durable) greeting.push(storeFrame({ saving: 'failing' }))
      const there = presence.all()
      if (there.length > 0) greeting.push(shownFrame(there))
      session.socket.write(Buffer.concat(greeting))
    },

    leave(session) {
      if (!sessions.delete(session)) return
      acknowledgements.forget(session)
      presence.leave(session)
      if (presence.changed) fanOut.presenceChanged()
    },

    take(update, check, person, author) {
      if (check.textSchema > content.textSchema) options.onTextSchema(room, check.textSchema)
      const accepted = content.accept(update, check, { author, position: taken })
      const news = accepted.kind === 'placed' ? accepted.updates : []
      for (const placed of news) fanOut.update(updateFrame(placed), placed === update ? author : null)
      if (accepted.kind === 'placed' || accepted.kind === 'waiting') {
        taken += 1
        saver.add(room, update, person, author?.edit)
      }
      return accepted
    },

    acknowledge(session) {
      acknowledgements.add(session, taken)
      if (taken <= durable) acknowledgements.reached(durable)
    },

    whenDurable() {
      if (taken <= durable) return Promise.resolve()
      return new Promise((done, fail) => waiters.push({ position: taken, done, fail }))
    },

    saved(count, upTo) {
      durable += count
      marks.add(durable, upTo)
      acknowledgements.reached(durable)
      while (waiters[0] && waiters[0].position <= durable) waiters.shift()?.done()
      options.onDurable(room)
    },

    superseded(error) {
      for (const { fail } of waiters.splice(0)) fail(error)
      options.onSuperseded(room)
    },

    storeChanged(saving) {
      for (const session of sessions) tell(session, storeFrame({ saving }))
    },

    refuse(session, reason) {
      if (session.lagging && session.outgoing.length >= REFUSALS_KEPT) return
      tell(session, refusalFrame(reason))
    },

    expirePending() {
      const expired = content.expirePending(elapsed() - limits.pendingMsMax)
      const authors = new Set(expired.map(({ author }) => author))
      for (const session of sessions) if (authors.has(session)) room.refuse(session, 'pending')
    },

    caughtUp(session) {
      if (session.lagging) metrics.resyncs.inc()
      session.lagging = undefined
      session.missesPresence = false
      tell(session, shownFrame(presence.all().filter(({ owner }) => owner !== session)))
    },

    heartbeat() {
      const renewed = presence.renew(elapsed() - limits.heartbeatMs / 2)
      const owners = new Set(renewed.map(({ owner }) => owner))
      const forAll = Buffer.concat([shownFrame(renewed), pingFrame])
      for (const session of sessions) {
        if (session.lagging) continue
        const others = () => shownFrame(renewed.filter(({ owner }) => owner !== session))
        session.socket.write(owners.has(session) ? Buffer.concat([others(), pingFrame]) : forAll)
      }
    },
  }
  return room
}

const shownFrame = (entries: readonly PresenceEntry<Session>[]) =>
  awarenessFrame(entries.map(({ bytes }) => bytes))

/** So many refusals a socket that does not read is told once it does. */
const REFUSALS_KEPT = 16
