import { checkUpdate, emptyUpdate } from '@golden-thread/shared/document'
import { CLOSE, type CloseCode } from '@golden-thread/shared/protocol'
import { createAnswering } from './answering.ts'
import { createBudgets } from './budgets.ts'
import { compactor } from './compaction.ts'
import { createDiffer } from './content/index.ts'
import { heartbeats } from './heartbeats.ts'
import { createSavedNews, tellNews } from './news.ts'
import { openContent } from './openContent.ts'
import type { Rooms, RoomsOptions, RoomsWithin } from './openRooms.ts'
import { createRoom, type Room } from './room.ts'
import { createSaver } from './saving.ts'
import { isOlder, type Session } from './session.ts'
import { type Cost, throttle } from './throttle.ts'
import { createTickLength, loopUtilization } from './tickLength.ts'

export function createRooms(options: RoomsOptions): Rooms {
  const { storage, workers, clock, elapsed, limits, log, metrics } = options
  const differ = createDiffer(workers)
  const tickLength = createTickLength({ limits, elapsed, utilization: loopUtilization() })
  const rooms = new Map<string, Promise<Room>>()
  const open = new Map<string, Room>()
  const sessions = new Set<Session>()
  const idleTimers = new Map<string, NodeJS.Timeout>()
  const news = createSavedNews({ clock, elapsed })
  let draining = false

  const saver = createSaver({
    storage,
    clock,
    elapsed,
    limits,
    metrics,
    onFailed: (error, queued) =>
      log.error({ err: error, queued }, 'saving fails; it is tried again until it succeeds'),
    onRecovered: () => log.info('saving works again'),
  })
  const compaction = compactor({ storage, workers, limits, log })
  const stopHeartbeats = heartbeats({ rooms: open, elapsed, limits, close: closeSession })

  async function load(mapId: string): Promise<Room> {
    const opened = await openContent(mapId, { storage, workers, elapsed, limits, log })
    const room = createRoom({
      mapId,
      ...opened,
      clock,
      elapsed,
      limits,
      tickLength,
      metrics,
      saver,
      onDurable: (saved) => {
        news.saved(mapId)
        compaction.whenDue(saved)
        if (saved.sessions.size === 0) closeWhenIdle(saved)
      },
      onSuperseded: giveUp,
      onTextSchema: keepOutOlder,
    })
    open.set(mapId, room)
    metrics.rooms.set(open.size)
    return room
  }

  function closeWhenIdle(room: Room): void {
    clearTimeout(idleTimers.get(room.mapId))
    const isIdle = () =>
      open.get(room.mapId) === room && room.sessions.size === 0 && room.taken === room.durable
    const timer = setTimeout(async () => {
      idleTimers.delete(room.mapId)
      if (!isIdle()) return
      await compaction.beforeClosing(room)
      if (isIdle()) drop(room)
    }, limits.roomIdleMs)
    timer.unref()
    idleTimers.set(room.mapId, timer)
  }

  /** Who wanted it may have gone while it was loading. One that could not be loaded is tried again by the next. */
  function closeIfUnused(room: Room): void {
    if (room.sessions.size === 0) closeWhenIdle(room)
  }

  function drop(room: Room): void {
    room.fanOut.stop()
    compaction.forget(room)
    open.delete(room.mapId)
    rooms.delete(room.mapId)
    metrics.rooms.set(open.size)
  }

  /** Another server owns the map now. Nothing is written here any more; everyone comes back, and brings what was not. */
  function giveUp(room: Room): void {
    if (open.get(room.mapId) !== room) return
    log.warn({ map: room.mapId, epoch: room.epoch }, 'another server has opened this map; its room is closed')
    for (const session of [...room.sessions]) closeSession(session, CLOSE.ownerChanged, 'Come back.')
    clearTimeout(idleTimers.get(room.mapId))
    drop(room)
  }

  /** Opening a text takes away, for everybody, what the page does not know of it. */
  function keepOutOlder(room: Room, schema: number): void {
    for (const session of [...room.sessions])
      if (isOlder(session, schema)) closeSession(session, CLOSE.pageOutdated, 'Reload this page.')
  }

  const roomOf = (session: Session) =>
    session.stage.name === 'open' ? open.get(session.entrant.mapId) : undefined

  function leave(session: Session): void {
    const room = roomOf(session)
    if (room === undefined) return
    room.leave(session)
    if (room.sessions.size === 0) closeWhenIdle(room)
  }

  function closeSession(session: Session, code: CloseCode, reason: string): void {
    if (session.stage.name === 'closing') return
    leave(session)
    session.stage = { name: 'closing', code }
    metrics.refusals.inc({ code: String(code) })
    session.socket.close(code, reason)
  }

  const sending = { limits, elapsed, budgetOf: createBudgets(limits), close: closeSession }
  const charge = (session: Session, cost: Cost) => throttle(sending, session, cost)

  const within: RoomsWithin = {
    options,
    saver,
    sessions,
    get draining() {
      return draining
    },
    roomOf,
    isOpen: (mapId) => open.has(mapId),
    open(mapId) {
      const present = rooms.get(mapId)
      if (present) return present
      const loading = load(mapId)
      rooms.set(mapId, loading)
      loading.then(closeIfUnused, () => rooms.delete(mapId))
      return loading
    },
    entered(session) {
      sessions.add(session)
      metrics.sockets.set(sessions.size)
    },
    ended(session) {
      leave(session)
      session.stage = { name: 'closing', code: 0 }
      sessions.delete(session)
      metrics.sockets.set(sessions.size)
    },
    close: closeSession,
    charge,
    bringUpToDate: (room, session, stateVector) => answering.bringUpToDate(room, session, stateVector),

    async bytesOf(mapId) {
      const room = await rooms.get(mapId)
      if (room) return wholeOf(room.content.parts())
      const { snapshot, updates } = await storage.load(mapId)
      return wholeOf(snapshot === null ? updates : [snapshot, ...updates])
    },
    async write(mapId, update, person, checked) {
      const check = checked ?? checkUpdate(update)
      if (!check.ok) throw new TypeError(`The server made an update that is none: ${check.reason}.`)
      const room = await within.open(mapId)
      const accepted = room.take(update, check, person, null)
      if (accepted.kind === 'refused') return accepted.reason
      await room.whenDurable()
      return 'written'
    },
    onSaved: news.onSaved,
    tell(mapId, info, mayHear) {
      const room = open.get(mapId)
      if (room) tellNews(room, info, mayHear)
    },
    closeSockets(filter, code) {
      let closed = 0
      for (const session of sessions) {
        const { person, ...entrant } = session.entrant
        if (session.stage.name === 'closing' || !filter({ ...entrant, personId: person.id })) continue
        closeSession(session, code, '')
        closed += 1
      }
      return closed
    },
    rename(personId, name) {
      for (const session of sessions) {
        if (session.person.id !== personId) continue
        session.person = { ...session.person, name }
        const room = roomOf(session)
        if (room === undefined) continue
        room.presence.restamp(session)
        if (room.presence.changed) room.fanOut.presenceChanged()
      }
    },
    async forget(mapId) {
      within.closeSockets((socket) => socket.mapId === mapId, CLOSE.mapGone)
      const room = await rooms.get(mapId)?.catch(() => undefined)
      if (room === undefined) return
      await room.whenDurable().catch(() => undefined)
      drop(room)
    },
    openMaps: () => [...open.keys()],
    giveUp(mapId) {
      const room = open.get(mapId)
      if (room) giveUp(room)
    },
    health: () => ({
      saving: saver.saving,
      queued: saver.queued,
      savedMsAgo: elapsed() - saver.savedAt,
      rooms: open.size,
      sockets: sessions.size,
    }),
    async drain(ms) {
      draining = true
      stopHeartbeats()
      for (const session of sessions) session.socket.pause()
      const saved = await Promise.race([saver.idle().then(() => true), after(ms)])
      for (const room of open.values()) room.fanOut.flush()
      for (const session of sessions) closeSession(session, CLOSE.goingAway, 'The server stops.')
      const unsaved = saver.stop()
      if (!saved) log.error({ unsaved }, 'the store did not take all updates before the end')
      for (const timer of idleTimers.values()) clearTimeout(timer)
      news.stop()
      compaction.stop()
      return { saved }
    },
  }
  const answering = createAnswering({
    differ,
    limits,
    elapsed,
    metrics,
    log,
    charge: (session, bytes) => charge(session, { messages: 0, bytes, presenceBytes: 0, loopMs: 0 }),
  })
  return within

  /** Many updates as one; a large document is put together in a thread. */
  async function wholeOf(parts: readonly Uint8Array[]): Promise<Uint8Array> {
    const [only = emptyUpdate] = parts
    return parts.length <= 1 ? only : differ.difference(parts, NO_CLOCKS)
  }
}

/** The state vector of a document in which nothing has happened. */
const NO_CLOCKS = new Uint8Array([0])

const after = (ms: number) => new Promise<false>((resolve) => setTimeout(() => resolve(false), ms))
