import type { Role } from './role.ts'

/**
 * Message types on the wire: a varuint first, then the message. 0 to 3 are y-websocket's own; ours are above 100, and
 * a stock y-websocket client passes over them.
 */
export const FRAME = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /**
   * Server to author: what you sent is on disk. varuint: how many document messages (sync step 2 or update) of this
   * connection, counted from 1 in the order they arrived, are durable; then a varuint8array that clients read past: an
   * empty state vector.
   */
  saved: 101,
  /** Server to client, first after opening: varstring JSON `SessionInfo`. */
  session: 102,
  /** Server to client: varstring JSON `RefusedInfo`; the named document message was not taken. */
  refused: 103,
  /** Server to all in the room: varstring JSON `StoreInfo`; whether the store takes writes. */
  store: 104,
  /** Server to those in the room who may read it: varstring JSON `NewsInfo`; something beside the document is new. */
  news: 105,
} as const

/** The kinds of sync message, as y-protocols has them. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

/**
 * Counts changes of this protocol that an older side cannot pass over. A page says in the address of its socket which
 * it speaks (`?protocol=1`), the server in the session frame; a stock client and a server of before say nothing.
 */
export const PROTOCOL_VERSION = 1
/** A page that speaks less than this is closed with 4426 and told to reload. */
export const OLDEST_PAGE_PROTOCOL = 1

/**
 * A page says in the address of its socket which schema of the words of reports it knows (`?texts=1`). One that says
 * nothing knows the first. A page that knows less than a map is written in is closed with 4426: opening a text with an
 * older schema takes away, for everybody, what that does not know.
 */
export const TEXT_SCHEMA_FIRST = 1

export interface SessionInfo {
  readonly protocol?: number
  readonly role: Role
  readonly person: { readonly id: string; readonly name: string; readonly colour: string }
}

export interface RefusedInfo {
  readonly reason: 'read-only' | 'too-large' | 'pending' | 'map-full'
  readonly message: string
}

export interface StoreInfo {
  readonly saving: 'ok' | 'failing'
}

/** Says that there is something new, and not what: whoever wants it asks over HTTP, where it is seen who may. */
export type NewsInfo =
  | {
      readonly about: 'comments'
      /** The thread that has a new comment, or was resolved or opened again. */
      readonly thread: string
    }
  | { readonly about: 'decisions' }
