import { FRAME, SYNC } from '@golden-thread/shared/protocol'

/**
 * What becomes of one edit, as spans of one trace: it comes in by a socket, goes over the line where another server owns
 * its map, is taken by the room, waits for the group commit, and is acknowledged. Where nobody asked for traces there is
 * none of this, and nothing of it is loaded.
 */
export interface Tracing {
  /** An edit came in by a socket that is held for a room of another server. */
  ofSocket(map: string, bytes: number): SocketEdit
  /** An edit reached the room of its map, by a socket of this server, or from another one. */
  ofRoom(map: string, bytes: number, from?: FarTrace): RoomEdit
  /** Sends what has gathered, and ends. */
  close(): Promise<void>
}

/** An edit on its way to the server that owns its map. */
export interface SocketEdit {
  /** What the line carries with it, so that what happens there belongs to the same trace; W3C Trace Context. */
  readonly carried: string
  acknowledged(): void
  /** Its socket or its line ended before that. */
  cut(): void
}

/** The trace that an edit brought along, and how its other end is told that it was acknowledged. */
export interface FarTrace {
  readonly carried: string
  acknowledged(): void
}

/** An edit in the room of its map. */
export interface RoomEdit {
  /** It waits to be written. */
  waits(): void
  /** It is on disk, with so many others. */
  committed(position: number, together: number): void
  refused(reason: string): void
  /** What says so is written to its author. */
  acknowledged(): void
}

/** What people do is traced; what two ends tell each other when they meet, and cursors, are not. */
export const isEdit = (bytes: Uint8Array): boolean => bytes[0] === FRAME.sync && bytes[1] === SYNC.update
