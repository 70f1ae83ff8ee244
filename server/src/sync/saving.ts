import type { Metrics } from '../metrics.ts'
import { type Epoch, type LogEntry, type LogPosition, StorageError, type Store } from '../storage/index.ts'
import type { RoomEdit } from '../tracing/index.ts'
import type { SyncLimits } from './limits.ts'

/** A room as the saver sees it. */
export interface Saved {
  readonly mapId: string
  readonly epoch: Epoch
  /** So many more of its updates, in the order they were given, are on disk; the log of its map reaches `upTo`. */
  saved(count: number, upTo: LogPosition): void
  /** Another owner has opened its map, and what it still had to write was not taken. It must not go on. */
  superseded(error: StorageError): void
  /** Its updates cannot be written at the moment, or can again. */
  storeChanged(saving: 'ok' | 'failing'): void
}

/**
 * One queue for all rooms into the store: what has gathered is written as one durable transaction. A write that fails
 * is tried again until it succeeds; nothing leaves the queue before it is on disk.
 */
export interface Saver {
  /** `edit` is its trace, where edits are traced. */
  add(room: Saved, update: Uint8Array, person: string, edit?: RoomEdit): void
  readonly saving: 'ok' | 'failing'
  /** When the last write succeeded, on the clock that never steps back (ms). */
  readonly savedAt: number
  /** Updates not on disk yet. */
  readonly queued: number
  /** Too much is waiting; nothing more should be taken. */
  readonly full: boolean
  /** Resolves when nothing is waiting any more. */
  idle(): Promise<void>
  /** Stops trying; what is not on disk by now is lost, and is counted in the answer. */
  stop(): number
}

interface Waiting {
  readonly room: Saved
  readonly entry: LogEntry
  readonly since: number
  readonly edit?: RoomEdit | undefined
}

export interface SaverOptions {
  readonly storage: Pick<Store, 'append'>
  /** Milliseconds since 1970, and milliseconds on a clock that never steps back. */
  readonly clock: () => number
  readonly elapsed: () => number
  readonly limits: SyncLimits
  readonly metrics: Metrics
  readonly onFailed: (error: unknown, queued: number) => void
  readonly onRecovered: () => void
}

export function createSaver({
  storage,
  clock,
  elapsed,
  limits,
  metrics,
  onFailed,
  onRecovered,
}: SaverOptions): Saver {
  const queue: Waiting[] = []
  const told = new Set<Saved>()
  let queuedBytes = 0
  let saving: 'ok' | 'failing' = 'ok'
  /** Why it fails, as it was said last. */
  let said: string | undefined
  let running = false
  let stopped = false
  let startedAt = Number.NEGATIVE_INFINITY
  let savedAt = Number.NEGATIVE_INFINITY
  let idlers: (() => void)[] = []

  async function run(): Promise<void> {
    running = true
    // All that has arrived in this turn of the event loop goes together.
    await new Promise((resolve) => setImmediate(resolve))
    while (queue.length > 0 && !stopped) {
      const wait = startedAt + limits.commitIntervalMs - elapsed()
      if (wait > 0) await sleep(wait)
      await writeBatch(nextBatch(queue, limits))
    }
    running = false
    for (const done of idlers) done()
    idlers = []
  }

  async function writeBatch(batch: readonly Waiting[]): Promise<void> {
    let delay = limits.retryMs
    for (;;) {
      startedAt = elapsed()
      try {
        metrics.saveQueue.set(queue.length)
        const positions = await storage.append(batch.map(({ entry }) => entry))
        succeeded(batch, positions)
        return
      } catch (error) {
        failed(error)
        await sleep(delay)
        delay = Math.min(2 * delay, limits.retryMsMax)
        if (stopped) return
      }
    }
  }

  function succeeded(batch: readonly Waiting[], positions: readonly (LogPosition | null)[]): void {
    queue.splice(0, batch.length)
    savedAt = elapsed()
    metrics.edits.inc(batch.length)
    const saved = new Map<Saved, { count: number; upTo: LogPosition }>()
    const superseded = new Set<Saved>()
    const now = elapsed()
    for (const [index, { room, entry, since, edit }] of batch.entries()) {
      queuedBytes -= entry.update.byteLength
      const upTo = positions[index] ?? null
      if (upTo === null) superseded.add(room)
      else saved.set(room, { count: (saved.get(room)?.count ?? 0) + 1, upTo })
      if (upTo !== null) edit?.committed(upTo, batch.length)
      metrics.editToDurable.observe((now - since) / 1000)
    }
    metrics.saveQueue.set(queue.length)
    if (saving === 'failing') {
      saving = 'ok'
      said = undefined
      onRecovered()
      for (const room of told) room.storeChanged('ok')
      told.clear()
    }
    for (const [room, { count, upTo }] of saved) room.saved(count, upTo)
    for (const room of superseded) room.superseded(new StorageError('failed', SUPERSEDED))
  }

  function failed(error: unknown): void {
    metrics.saveFailures.inc()
    // What ended the connection is not always what keeps a new one from being made.
    const why = (error instanceof Error ? error.message : String(error)).replace(IN_BRACKETS, '')
    if (why !== said) onFailed(error, queue.length)
    said = why
    saving = 'failing'
    for (const { room } of queue) tell(room)
  }

  function tell(room: Saved): void {
    if (told.has(room)) return
    told.add(room)
    room.storeChanged('failing')
  }

  return {
    add(room, update, person, edit) {
      const entry = { mapId: room.mapId, epoch: room.epoch, update, person, at: clock() }
      queue.push({ room, entry, since: elapsed(), edit })
      edit?.waits()
      queuedBytes += update.byteLength
      if (saving === 'failing') tell(room)
      if (!running) void run()
    },
    get saving() {
      return saving
    },
    get savedAt() {
      return savedAt
    },
    get queued() {
      return queue.length
    },
    get full() {
      return queuedBytes > limits.saveQueueBytesMax
    },
    idle: () => (running ? new Promise((resolve) => idlers.push(resolve)) : Promise.resolve()),
    stop() {
      stopped = true
      return queue.length
    },
  }
}

function nextBatch(queue: readonly Waiting[], limits: SyncLimits): readonly Waiting[] {
  let bytes = 0
  let count = 0
  while (count < queue.length && count < limits.batchUpdatesMax) {
    bytes += queue[count]!.entry.update.byteLength
    if (count > 0 && bytes > limits.batchBytesMax) break
    count += 1
  }
  return queue.slice(0, count)
}

const SUPERSEDED =
  'Another server has opened this map. What was not saved yet is sent there when it is opened again.'

/** What the operating system says of it differs from one try to the next. */
const IN_BRACKETS = / \([^)]*\)/g

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
