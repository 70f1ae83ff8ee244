import type { Metrics } from '../metrics.ts'
import type { SyncLimits } from './limits.ts'
import type { Presence, PresenceEntry } from './presence.ts'
import type { Session } from './session.ts'
import { restAfter, type TickLength } from './tickLength.ts'
import { createRoomTick, type LeavingUpdate, type RoomTick, savedFrame } from './wire/index.ts'

/**
 * What a room owes its sockets, and when it leaves. While the event loop has time, an update leaves at once; when it
 * has not, each socket gets one write a tick with all it is owed. What all get alike is put together once.
 */
export interface FanOut {
  /** Passes a whole websocket frame with an update to everyone but its author. */
  update(frame: Buffer, author: Session | null): void
  presenceChanged(): void
  /** Something is in `session.outgoing`, and somebody waits for it. */
  queueOutgoing(session: Session): void
  /** Something is in `session.pendingAcknowledgement`; in a busy room it goes with the next tick instead of by itself. */
  queueAcknowledgement(session: Session): void
  /** Writes what is owed now. */
  flush(): void
  stop(): void
}

interface OutgoingUpdate extends LeavingUpdate<Session> {
  readonly at: number
}

export interface FanOutOptions {
  readonly sessions: ReadonlySet<Session>
  readonly presence: Presence<Session>
  /** Milliseconds on a clock that never steps back. */
  readonly elapsed: () => number
  readonly limits: SyncLimits
  readonly tickLength: TickLength
  readonly metrics: Metrics
  /** The state vector of all that was passed on so far. */
  readonly stateVector: () => Uint8Array
}

export function createFanOut(options: FanOutOptions): FanOut {
  const { sessions, presence, elapsed, limits, tickLength, metrics } = options
  let updates: OutgoingUpdate[] = []
  const withOutgoing = new Set<Session>()
  let timer: NodeJS.Timeout | undefined
  let timerAt = 0
  let asSoonAsRead = false
  let nextUpdates = Number.NEGATIVE_INFINITY
  let nextPresence = Number.NEGATIVE_INFINITY

  /** Writes at this moment, or once all messages that have arrived together are read. */
  function schedule(at: number): void {
    if (asSoonAsRead) return
    const now = elapsed()
    if (at <= now) {
      asSoonAsRead = true
      queueMicrotask(flush)
    } else if (timer === undefined || at < timerAt) {
      clearTimeout(timer)
      timerAt = at
      timer = setTimeout(flush, Math.ceil(at - now))
    }
  }

  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    asSoonAsRead = false
    const startedAt = elapsed()
    const changes = presence.changed && startedAt >= nextPresence ? presence.takeChanged() : []
    if (updates.length > 0 || changes.length > 0) {
      const tick = createRoomTick(updates, changes)
      const apart = new Set([...tick.own, ...withOutgoing])
      // Those who get the same come first, one after the other: a line to another server carries it once for all of them.
      for (const session of sessions) if (!apart.has(session)) writeAlike(session, tick)
      for (const session of apart) if (sessions.has(session)) writeTick(session, tick)
      measure(updates)
      updates = []
      const now = elapsed()
      nextUpdates = now + restAfter(now - startedAt, tickLength(), limits)
      if (changes.length > 0) nextPresence = now + presenceRest(changes)
    }
    for (const session of withOutgoing) if (!session.lagging) write(session, takeOutgoing(session))
    withOutgoing.clear()
    if (presence.changed) schedule(nextPresence)
  }

  /** What the presence of a room costs is bounded: the more of it there is, the less often it is told. */
  function presenceRest(changes: readonly PresenceEntry<Session>[]): number {
    const bytes = sizeOf(changes.map((change) => change.bytes)) * sessions.size
    const rest = (1000 * bytes) / limits.presenceRoomBytesPerSecondMax
    return Math.min(PRESENCE_REST_MS_MAX, Math.max(limits.presenceTickMs, rest))
  }

  /** To nearly everyone, for each edit: nothing is made here. */
  function writeAlike(session: Session, tick: RoomTick<Session>): void {
    if (session.lagging) return
    const { socket } = session
    if (tick.hasPresence && socket.bufferedBytes > limits.presenceQueueBytesMax) {
      writeTick(session, tick)
      return
    }
    socket.write(tick.forAll)
    lookAtQueue(session)
  }

  function writeTick(session: Session, tick: RoomTick<Session>): void {
    if (session.lagging) return
    const { socket } = session
    const spared = tick.hasPresence && socket.bufferedBytes > limits.presenceQueueBytesMax
    if (spared) session.missesPresence = true
    const frames = tick.framesFor(session, !spared)
    const pieces = withOutgoing.delete(session) ? takeOutgoing(session) : []
    if (frames.byteLength > 0) pieces.unshift(frames)
    write(session, pieces)
  }

  function write(session: Session, pieces: readonly Uint8Array[]): void {
    const { socket } = session
    if (pieces.length === 1) socket.write(pieces[0]!)
    else if (pieces.length > 1) {
      // Below this, copying costs less than handing the pieces over one by one.
      if (sizeOf(pieces) <= COPIED_BYTES_MAX) socket.write(Buffer.concat(pieces))
      else socket.writeAll(pieces)
    }
    lookAtQueue(session)
  }

  function lookAtQueue(session: Session): void {
    if (session.socket.bufferedBytes > session.answerBytes + limits.queueBytesMax)
      // What it asked for and was not sent yet, it still lacks.
      session.lagging = { since: elapsed(), stateVector: session.asked ?? options.stateVector() }
  }

  function measure(sent: readonly OutgoingUpdate[]): void {
    const now = elapsed()
    for (const { at } of sent) metrics.editToDelivered.observe((now - at) / 1000)
    metrics.deliveries.inc(sent.length * Math.max(0, sessions.size - 1))
  }

  return {
    update(frame, author) {
      updates.push({ frame, author, at: elapsed() })
      schedule(nextUpdates)
    },
    presenceChanged: () => schedule(nextPresence),
    queueOutgoing(session) {
      withOutgoing.add(session)
      // Where nothing else is about to leave, an answer need not wait for the tick.
      if (updates.length === 0) schedule(0)
    },
    queueAcknowledgement(session) {
      withOutgoing.add(session)
      schedule(nextUpdates)
    },
    flush,
    stop: () => clearTimeout(timer),
  }
}

/** What belongs to one socket alone, as frames; the newest acknowledgement stands for all before it. */
export function takeOutgoing(session: Session): Uint8Array[] {
  const frames = session.outgoing.splice(0)
  session.isPresenceOutgoing = false
  if (session.pendingAcknowledgement !== undefined) frames.push(savedFrame(session.pendingAcknowledgement))
  session.pendingAcknowledgement = undefined
  for (const edit of session.acknowledging?.splice(0) ?? []) edit.acknowledged()
  return frames
}

/** Cursors are told at least this often (ms). */
const PRESENCE_REST_MS_MAX = 1_000
const COPIED_BYTES_MAX = 16 * 1024

const sizeOf = (pieces: readonly Uint8Array[]): number =>
  pieces.reduce((sum, piece) => sum + piece.byteLength, 0)
