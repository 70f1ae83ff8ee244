import { checkUpdate, decodeStateVector } from '@golden-thread/shared/document'
import { CLOSE, type CloseCode, can } from '@golden-thread/shared/protocol'
import type { Answering } from './answering.ts'
import type { Room } from './room.ts'
import type { Session } from './session.ts'
import type { UpdateRefusal } from './wire/index.ts'
import { awarenessFrame, readIncoming } from './wire/index.ts'

/** What became of a message: read, or a reason to close the socket that sent it. */
export type Received = 'read' | { readonly close: CloseCode; readonly reason: string }

export interface ReceiveOptions {
  readonly session: Session
  readonly room: Room
  readonly bringUpToDate: Answering['bringUpToDate']
  /** The store has so much waiting that nothing more may be taken. */
  readonly storeFull: boolean
  readonly onRefused: (reason: UpdateRefusal) => void
  /** So many bytes were put together for this sender alone. */
  readonly onAnswered: (bytes: number) => void
}

/**
 * Reads one message of a client and does what it asks. This is the only file through which what a client sends reaches a room,
 * and what a viewer sends never gets past `takeUpdate`.
 */
export function receive(bytes: Uint8Array, options: ReceiveOptions): Received {
  const message = readIncoming(bytes)
  switch (message.type) {
    case 'step1':
      return answerStep1(message.stateVector, options)
    case 'update':
      return takeUpdate(message.update, message.step2, options)
    case 'awareness':
      return takePresence(message.update, options)
    case 'query-awareness':
      return tellPresence(options)
    case 'malformed':
      return malformed(message.reason)
  }
}

function takeUpdate(update: Uint8Array, step2: boolean, options: ReceiveOptions): Received {
  const { session, room } = options
  session.received += 1
  if (!can(session.entrant.role, 'change the map')) {
    // Every stock client answers our step 1, a viewer's with nothing new; that is no attempt to write.
    if (!step2) refuse(options, 'read-only')
    return 'read'
  }
  const check = checkUpdate(update)
  if (!check.ok) return malformed(check.reason)
  if (options.storeFull) return { close: CLOSE.storeUnavailable, reason: 'Too much waits to be saved.' }
  // A view into a larger chunk of the stream would keep all of that chunk in memory.
  const own = update.buffer.byteLength > 2 * update.byteLength ? update.slice() : update
  const accepted = room.take(own, check, session.person.id, session)
  if (accepted.kind === 'refused') refuse(options, accepted.reason)
  room.acknowledge(session)
  return 'read'
}

function answerStep1(stateVector: Uint8Array, { session, room, bringUpToDate }: ReceiveOptions): Received {
  try {
    decodeStateVector(stateVector)
  } catch {
    return malformed('That is no state vector.')
  }
  // A socket that has fallen behind is answered when it has read what it was sent, from where it says it is.
  if (session.lagging) {
    session.lagging = { ...session.lagging, stateVector }
    return 'read'
  }
  bringUpToDate(room, session, stateVector)
  return 'read'
}

function takePresence(update: Uint8Array, { session, room }: ReceiveOptions): Received {
  if (room.presence.receive(session, update) === 'malformed')
    return malformed('That is no awareness message.')
  if (room.presence.changed) room.fanOut.presenceChanged()
  return 'read'
}

function tellPresence({ session, room, onAnswered }: ReceiveOptions): Received {
  if (session.lagging || session.isPresenceOutgoing) return 'read'
  const others = room.presence.all().filter(({ owner }) => owner !== session)
  const frame = awarenessFrame(others.map(({ bytes }) => bytes))
  session.isPresenceOutgoing = true
  session.outgoing.push(frame)
  room.fanOut.queueOutgoing(session)
  onAnswered(frame.byteLength)
  return 'read'
}

function refuse({ session, room, onRefused }: ReceiveOptions, reason: UpdateRefusal): void {
  onRefused(reason)
  session.edit?.refused(reason)
  room.refuse(session, reason)
}

const malformed = (reason: string): Received => ({ close: CLOSE.malformed, reason })
