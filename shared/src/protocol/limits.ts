/** Every limit of the wire, once, with its unit. The server's are defaults that `config` may change. */
export const FRAME_BYTES_MAX = 2 * 1024 * 1024
export const AWARENESS_BYTES_MAX = 16 * 1024
export const MAP_BYTES_MAX = 32 * 1024 * 1024
/** A body that changes something, and a map as JSON. */
export const IMPORT_BYTES_MAX = 8 * 1024 * 1024
/** A workbook, a table, a paper or a model that is brought in; over HTTP in base64, which takes a third more. */
export const IMPORT_FILE_BYTES_MAX = 50 * 1024 * 1024
export const MESSAGES_PER_SECOND_MAX = 400
export const BYTES_PER_SECOND_MAX = 8 * 1024 * 1024
export const SOCKETS_PER_PERSON_MAX = 32
export const SOCKETS_PER_ROOM_MAX = 2_000
export const PENDING_UPDATES_MAX = 1_000
/**
 * What one socket may be owed before it is brought up to date by state vector instead, beyond the state that it asked
 * for. A reader that is behind by more gains nothing from the queue, and the server holds it for each of them.
 */
export const QUEUE_BYTES_MAX = 512 * 1024
/**
 * The longest that edits gather, where the event loop has no time to spare: then each socket is written to this often.
 * An edit waits for half of it, so that the median still arrives within 20 ms; while there is time, none waits.
 */
export const TICK_MS = 30
/** The server sends something this often, so that a quiet line is seen to be alive (y-websocket gives up at 30 s). */
export const HEARTBEAT_MS = 15_000
