/** Every limit of the wire, once, with its unit. The server's are defaults that `config` may change. */
export const FRAME_BYTES_MAX = 2 * 1024 * 1024
export const AWARENESS_BYTES_MAX = 16 * 1024
export const MAP_BYTES_MAX = 32 * 1024 * 1024
export const IMPORT_BYTES_MAX = 8 * 1024 * 1024
export const MESSAGES_PER_SECOND_MAX = 400
export const BYTES_PER_SECOND_MAX = 8 * 1024 * 1024
export const SOCKETS_PER_PERSON_MAX = 32
export const SOCKETS_PER_ROOM_MAX = 2_000
export const PENDING_UPDATES_MAX = 1_000
/** What one socket may be owed before it is brought up to date by state vector instead. */
export const QUEUE_BYTES_MAX = 8 * 1024 * 1024
/**
 * A busy room writes to each socket this often. What a server spends is mostly socket writes, and an edit waits for
 * half a tick: this is about the longest with which the median edit still arrives within 20 ms (16 ms, a frame of a
 * screen, costs half as much again and nobody sees the difference).
 */
export const TICK_MS = 30
/** The server sends something this often, so that a quiet line is seen to be alive (y-websocket gives up at 30 s). */
export const HEARTBEAT_MS = 15_000
