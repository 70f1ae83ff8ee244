import { wireLimits } from '@golden-thread/shared/protocol'
import { z } from 'zod'
import type { ContentLimits } from './content/index.ts'

/** What the sync server allows and how long it waits, each with its unit. */
export interface SyncLimits extends ContentLimits {
  /** Bytes of one message; a longer one closes its socket. */
  readonly frameBytesMax: number
  readonly awarenessBytesMax: number
  /** Presence that all connections of one person together may send, and that a room may send to all in it (bytes). */
  readonly presenceBytesPerPersonPerSecondMax: number
  readonly presenceRoomBytesPerSecondMax: number
  /** The event loop's time that reading the messages of one person may take, over all their connections (ms). */
  readonly loopMsPerPersonPerSecondMax: number
  /** Per connection; a person's connections together may send `personFactor` times as much. */
  readonly messagesPerSecondMax: number
  readonly bytesPerSecondMax: number
  readonly personFactor: number
  /** A sender may save up this many seconds of its rate for a burst, such as pasting a whole plan. */
  readonly burstSeconds: number
  /** A sender that had to be held back for this long without a pause is sent away (ms). */
  readonly throttledMsMax: number
  readonly socketsPerPersonMax: number
  readonly socketsPerRoomMax: number
  /** How long an update may wait for an earlier one (ms). */
  readonly pendingMsMax: number
  /** Bytes owed to one socket beyond what it asked for; over it, it is brought up to date once it has read them. */
  readonly queueBytesMax: number
  /** Over so many bytes owed, a socket gets no cursors. */
  readonly presenceQueueBytesMax: number
  /** How long a socket may stay over `queueBytesMax` (ms), and how fast it must read at least what it asked for. */
  readonly laggingMsMax: number
  readonly slowestBytesPerSecond: number
  /** A room writes to each socket this often when the event loop is busy (ms), and cursors this often at most. */
  readonly tickMs: number
  readonly presenceTickMs: number
  readonly heartbeatMs: number
  /** From the start of one durable write to the start of the next (ms), so that a burst shares one. */
  readonly commitIntervalMs: number
  /** Updates and bytes of one durable write. */
  readonly batchUpdatesMax: number
  readonly batchBytesMax: number
  /** Bytes waiting to be written, over all maps; over it, writers are sent away until the store has caught up. */
  readonly saveQueueBytesMax: number
  /** After a failed write the next try comes after this, doubled each time up to the second (ms). */
  readonly retryMs: number
  readonly retryMsMax: number
  /** Updates since the snapshot that make a new one worth its while, and their bytes. */
  readonly compactAfterUpdates: number
  readonly compactAfterBytes: number
  /** Updates since the snapshot for which a room that closes still makes a new one. */
  readonly compactOnCloseUpdates: number
  /** A map with more updates to read than these, or more bytes, is put together in a thread when it is opened. */
  readonly loadInThreadUpdates: number
  readonly loadInThreadBytes: number
  /** Where its log has no more bytes than these, that thread is waited for no longer than this (ms). */
  readonly openDirectlyBytesMax: number
  readonly openWaitMsMax: number
  /** How long a room without sockets is kept in memory (ms). */
  readonly roomIdleMs: number
}

export const defaultLimits: SyncLimits = {
  frameBytesMax: wireLimits.FRAME_BYTES_MAX,
  awarenessBytesMax: wireLimits.AWARENESS_BYTES_MAX,
  presenceBytesPerPersonPerSecondMax: 64 * 1024,
  presenceRoomBytesPerSecondMax: 32 * 1024 * 1024,
  loopMsPerPersonPerSecondMax: 200,
  mapBytesMax: wireLimits.MAP_BYTES_MAX,
  messagesPerSecondMax: wireLimits.MESSAGES_PER_SECOND_MAX,
  bytesPerSecondMax: wireLimits.BYTES_PER_SECOND_MAX,
  personFactor: 4,
  burstSeconds: 30,
  throttledMsMax: 30_000,
  socketsPerPersonMax: wireLimits.SOCKETS_PER_PERSON_MAX,
  socketsPerRoomMax: wireLimits.SOCKETS_PER_ROOM_MAX,
  pendingUpdatesMax: wireLimits.PENDING_UPDATES_MAX,
  pendingBytesMax: 8 * 1024 * 1024,
  // One message of the largest kind must fit.
  pendingBytesPerSocketMax: wireLimits.FRAME_BYTES_MAX,
  pendingMsMax: 60_000,
  queueBytesMax: wireLimits.QUEUE_BYTES_MAX,
  presenceQueueBytesMax: 64 * 1024,
  laggingMsMax: 30_000,
  slowestBytesPerSecond: 64 * 1024,
  tickMs: wireLimits.TICK_MS,
  presenceTickMs: 30,
  heartbeatMs: wireLimits.HEARTBEAT_MS,
  commitIntervalMs: 100,
  batchUpdatesMax: 4_000,
  batchBytesMax: 16 * 1024 * 1024,
  saveQueueBytesMax: 256 * 1024 * 1024,
  retryMs: 100,
  retryMsMax: 1_000,
  compactAfterUpdates: 2_000,
  compactAfterBytes: 512 * 1024,
  compactOnCloseUpdates: 100,
  loadInThreadUpdates: 300,
  loadInThreadBytes: 512 * 1024,
  openDirectlyBytesMax: 4 * 1024 * 1024,
  openWaitMsMax: 1_000,
  roomIdleMs: 30_000,
}

/** For measuring: what keeps one sender from crowding out the others is lifted, what protects memory stays. */
const LIFTED: Partial<SyncLimits> = {
  messagesPerSecondMax: 1_000_000,
  bytesPerSecondMax: 1024 * 1024 * 1024,
  presenceBytesPerPersonPerSecondMax: 1024 * 1024 * 1024,
  loopMsPerPersonPerSecondMax: 1_000_000,
  socketsPerPersonMax: 100_000,
  socketsPerRoomMax: 100_000,
}

const overrides = z
  .partialRecord(z.enum(Object.keys(defaultLimits) as [keyof SyncLimits]), z.number().positive())
  .transform((given): SyncLimits => ({ ...defaultLimits, ...given }))

/**
 * Reads a setting: nothing for the defaults, `off` to lift what limits one sender, or JSON that names limits, such as
 * `{"socketsPerPersonMax":64}`. Anything else gives the reason why it cannot be read.
 */
export function readLimits(text: string): SyncLimits | { readonly fault: string } {
  if (text === '') return defaultLimits
  if (text === 'off') return { ...defaultLimits, ...LIFTED }
  try {
    const read = overrides.safeParse(JSON.parse(text))
    return read.success ? read.data : { fault: z.prettifyError(read.error) }
  } catch {
    return { fault: 'it is no JSON' }
  }
}
