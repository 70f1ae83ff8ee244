import { type Person, type Role, TEXT_SCHEMA_FIRST } from '@golden-thread/shared/protocol'
import type { RoomEdit } from '../tracing/index.ts'
import type { Socket } from './socket.ts'
import type { TokenBucket } from './tokenBucket.ts'

/** Who comes in, as the route found out that let them. */
export interface Entrant {
  readonly mapId: string
  readonly role: Role
  readonly person: Person
  /** The link they came by, so that revoking it can close what it opened; null for whoever made the map. */
  readonly linkId: string | null
  /** What the page knows the words of reports to be made of; a page that says nothing knows the first schema. */
  readonly textSchema?: number
  /** What stands for the session of the browser that they came with, so that ending it closes what it opened. */
  readonly session?: string
}

/** One connection, from the handshake to its end. */
export interface Session {
  readonly entrant: Entrant
  /** Name and colour as they are now; a person may change their name while connected. */
  person: Person
  readonly socket: Socket
  stage: Stage
  /** Document messages so far; `saved` answers with this count. */
  received: number
  /** Where edits are traced: the one that is being read, and those that are acknowledged with what leaves next. */
  edit?: RoomEdit | undefined
  acknowledging?: RoomEdit[]
  /** Messages that wait to be durable, oldest first. */
  readonly unsaved: Unsaved[]
  /** So many of its messages are durable, which it has not been told yet. */
  pendingAcknowledgement: number | undefined
  /** Frames for this socket alone, not written yet. */
  readonly outgoing: Uint8Array[]
  /** Set while the socket owes us reading: since when, and the state vector up to which it was sent everything. */
  lagging: { readonly since: number; readonly stateVector: Uint8Array } | undefined
  /** Bytes of a large answer that it asked for and has not read to the end. */
  answerBytes: number
  /** It is owed everyone's presence already: one that asks again before that has left gets no second one. */
  isPresenceOutgoing: boolean
  /** It was spared some cursors, and gets them all once it has read what it is owed. */
  missesPresence: boolean
  /** The state vector that it sent last and that is not answered yet, and whether no answer to it is under way. */
  asked: Uint8Array | undefined
  isAnswered: boolean
  /** When it last answered or sent anything (ms), as are all moments here on a clock that never steps back. */
  heardAt: number
  readonly messages: TokenBucket
  readonly bytes: TokenBucket
  /** Set while it is slowed down: since when without a break (ms). */
  throttledSince: number | undefined
  /** When it is read from again. */
  resumes: NodeJS.Timeout | undefined
}

/** Which facts exist when. An open session is in the room of its map. */
export type Stage =
  | { readonly name: 'handshaking' }
  | { readonly name: 'open' }
  | { readonly name: 'closing'; readonly code: number }

export interface Unsaved {
  /** The count of the room's updates that must be on disk for this message to be. */
  readonly position: number
  /** The session's count of messages up to and with this one. */
  readonly count: number
  readonly edit?: RoomEdit | undefined
}

/** Whether a page knows less of what the words of reports may be made of than a map is written in. */
export const isOlder = ({ entrant }: Session, schema: number): boolean =>
  (entrant.textSchema ?? TEXT_SCHEMA_FIRST) < schema
