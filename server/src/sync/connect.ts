import type { Socket as Stream } from 'node:net'
import { CLOSE, type CloseCode, FRAME } from '@golden-thread/shared/protocol'
import type { WebSocket } from 'ws'
import { StorageError } from '../storage/index.ts'
import { type FarTrace, isEdit } from '../tracing/index.ts'
import { nodeSocket } from './nodeSocket.ts'
import type { Rooms, RoomsWithin } from './openRooms.ts'
import { receive } from './receive.ts'
import { type Entrant, isOlder, type Session } from './session.ts'
import type { Socket, SocketEvents } from './socket.ts'
import { createTokenBucket } from './tokenBucket.ts'

/**
 * Takes over a websocket whose owner may enter, for as long as it lives. Call it as soon as the socket is open: what
 * the client has sent by then is still unread. `stream` is the connection beneath it (the upgrade request's socket).
 */
export const connect = (rooms: Rooms, ws: WebSocket, stream: Stream, entrant: Entrant): void =>
  admit(rooms, (events) => nodeSocket(ws, stream, events), entrant)

/** The same for any socket, such as one that another server holds. */
export function admit(rooms: Rooms, open: (events: SocketEvents) => Socket, entrant: Entrant): void {
  // `createRooms` makes no other kind; the wider type stays within this folder.
  const within = rooms as RoomsWithin
  let session: Session | undefined
  const socket = open({
    message: (bytes, from) => session && readMessage(within, session, bytes, from),
    drained: () => session && drained(within, session),
    control: () => session && heardControl(within, session),
    failed: (code) => within.options.metrics.refusals.inc({ code: String(code) }),
    closed: () => session && within.ended(session),
  })
  session = newSession(within, socket, entrant)
  void enter(within, session)
}

function newSession({ options }: RoomsWithin, socket: Socket, entrant: Entrant): Session {
  const { limits, elapsed } = options
  return {
    entrant,
    person: entrant.person,
    socket,
    stage: { name: 'handshaking' },
    received: 0,
    unsaved: [],
    pendingAcknowledgement: undefined,
    outgoing: [],
    lagging: undefined,
    asked: undefined,
    isAnswered: true,
    answerBytes: 0,
    isPresenceOutgoing: false,
    missesPresence: false,
    heardAt: elapsed(),
    messages: createTokenBucket(limits.messagesPerSecondMax, limits.burstSeconds),
    bytes: createTokenBucket(limits.bytesPerSecondMax, limits.burstSeconds),
    throttledSince: undefined,
    resumes: undefined,
  }
}

async function enter(rooms: RoomsWithin, session: Session): Promise<void> {
  const { mapId } = session.entrant
  const obstacle = obstacleTo(rooms, session)
  rooms.entered(session)
  if (obstacle) {
    rooms.close(session, obstacle.code, obstacle.reason)
    return
  }
  session.socket.pause()
  try {
    const room = await rooms.open(mapId)
    if (session.stage.name !== 'handshaking') return
    if (isOlder(session, room.content.textSchema))
      return rooms.close(session, CLOSE.pageOutdated, 'Reload this page.')
    room.join(session)
    session.socket.resume()
  } catch (error) {
    const inUse = error instanceof StorageError && error.code === 'in-use'
    // Two servers asked for a map that nobody owned yet: whoever came second goes to the other, and nothing is wrong.
    if (!inUse) rooms.options.log.error({ err: error, map: mapId }, 'a map could not be opened')
    if (error instanceof StorageError && error.code === 'damaged')
      rooms.close(session, CLOSE.mapDamaged, 'The map is damaged on the disk of the server.')
    else if (inUse) rooms.close(session, CLOSE.ownerChanged, 'Come back.')
    else rooms.close(session, CLOSE.storeUnavailable, 'The map cannot be opened at the moment.')
  }
}

function obstacleTo(
  rooms: RoomsWithin,
  { entrant }: Session,
): { code: CloseCode; reason: string } | undefined {
  const { limits } = rooms.options
  if (rooms.draining) return { code: CLOSE.goingAway, reason: 'The server stops.' }
  if (rooms.saver.saving === 'failing' && !rooms.isOpen(entrant.mapId))
    return { code: CLOSE.storeUnavailable, reason: 'The server cannot save at the moment.' }
  let ofPerson = 0
  let ofRoom = 0
  for (const other of rooms.sessions) {
    if (other.entrant.person.id === entrant.person.id) ofPerson += 1
    if (other.entrant.mapId === entrant.mapId) ofRoom += 1
  }
  if (ofPerson >= limits.socketsPerPersonMax) return { code: CLOSE.tooMany, reason: 'Too many connections.' }
  if (ofRoom >= limits.socketsPerRoomMax) return { code: CLOSE.tooMany, reason: 'The map is open too often.' }
  return undefined
}

function readMessage(rooms: RoomsWithin, session: Session, bytes: Uint8Array, from?: FarTrace): void {
  // A socket is not read from before its room is open; what comes after a goodbye is not looked at.
  const room = rooms.roomOf(session)
  if (room === undefined) return
  const { elapsed, metrics, tracing } = rooms.options
  const startedAt = elapsed()
  session.heardAt = startedAt
  let answerBytes = 0
  if (tracing && isEdit(bytes)) session.edit = tracing.ofRoom(room.mapId, bytes.byteLength, from)
  const outcome = receive(bytes, {
    session,
    room,
    bringUpToDate: rooms.bringUpToDate,
    onAnswered: (made) => {
      answerBytes += made
    },
    storeFull: rooms.saver.full,
    onRefused: (reason) => metrics.refusals.inc({ code: reason }),
  })
  const { edit } = session
  session.edit = undefined
  if (outcome !== 'read') {
    edit?.refused(outcome.reason)
    rooms.close(session, outcome.close, outcome.reason)
    return
  }
  const presenceBytes = bytes[0] === FRAME.awareness ? bytes.byteLength : 0
  rooms.charge(session, {
    messages: 1,
    bytes: bytes.byteLength + answerBytes,
    presenceBytes,
    loopMs: elapsed() - startedAt,
  })
}

/** Pings and pongs cost as much to read as the smallest message, and count as one. */
function heardControl(rooms: RoomsWithin, session: Session): void {
  session.heardAt = rooms.options.elapsed()
  rooms.charge(session, { messages: 1, bytes: 0, presenceBytes: 0, loopMs: 0 })
}

function drained(rooms: RoomsWithin, session: Session): void {
  session.answerBytes = 0
  if (!session.lagging && !session.missesPresence) return
  const room = rooms.roomOf(session)
  const behind = session.lagging
  room?.caughtUp(session)
  if (room && behind) rooms.bringUpToDate(room, session, behind.stateVector)
}
