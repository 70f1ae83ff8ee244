/** Every delay of the connection, once, in milliseconds. */

/** The first try after a loss waits about this long; each further one twice as long as the one before. */
export const RECONNECT_FIRST_MS = 250
export const RECONNECT_MOST_MS = 15_000
/** A line that is silent for this long is asked for a sign of life; the server says something every 15 s by itself. */
export const ASK_IDLE_MS = 17_000
/** The same while an edit waits to be acknowledged: "Saving…" over a dead line is no use to anyone. */
export const ASK_UNSAVED_MS = 2_000
/** A line on which no sign of life comes for this long after it was asked for is dead. */
export const ANSWER_MS = 5_000
/** How often that is looked at. */
export const WATCH_MS = 1_000
/** Insurance against a message lost by a mistake of ours or the server's. */
export const RESYNC_MS = 45_000
/** Everything is sent once more when the server misses something; not twice within this. */
export const SEND_AGAIN_MS = 60_000
/** Cursors, selections and drags leave at most this often. */
export const PRESENCE_MS = 50
/** After a loss, others' names stay this long, so that a short break does not blink. */
export const PEERS_GRACE_MS = 3_000
/** After a write to this device failed, it is tried again this often. */
export const COPY_AGAIN_MS = 5_000
/** How long the map waits for this device's copy before it goes on without. */
export const LOCAL_COPY_MS = 1_500

/**
 * How long to wait before try number `attempt` (0 for the first). `random` is from 0 up to 1: half of the delay is
 * left to chance, so that after a restart of the server people do not all come back in the same moment.
 */
export function reconnectDelay(attempt: number, random: number): number {
  const most = Math.min(RECONNECT_MOST_MS, RECONNECT_FIRST_MS * 2 ** Math.min(attempt, 16))
  return Math.round(most * (0.5 + random / 2))
}
