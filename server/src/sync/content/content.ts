import {
  checkUpdate,
  decodeStateVector,
  emptyUpdate,
  encodeDeletions,
  encodeStateVector,
  mergeUpdates,
  type PassedUpdate,
  surveyUpdate,
  type UpdateSurvey,
} from '@golden-thread/shared/document'
import { SYNC } from '@golden-thread/shared/protocol'
import { syncFrame } from '../wire/index.ts'
import { type Clocks, isKnown, isReady, reaches } from './causalReadiness.ts'
import { createDeletions } from './deletions.ts'
import { createKeptAnswers } from './keptAnswers.ts'
import {
  createPendingUpdates,
  type Origin,
  type PendingLimits,
  type PendingUpdate,
} from './pendingUpdates.ts'

/** The outcome of offering an update to a room. */
export type Accepted =
  /** News: these may be passed on now, it and those that had waited for it. */
  | { readonly kind: 'placed'; readonly updates: readonly Uint8Array[] }
  /** Kept, and passed on once what it stands on has come. */
  | { readonly kind: 'waiting' }
  /** Nothing in it was news. */
  | { readonly kind: 'known' }
  | { readonly kind: 'refused'; readonly reason: 'pending' | 'map-full' }

/** What a peer lacks: frames that are there, or what they have to be cut out of, which costs its size. */
export type Answer =
  | { readonly kind: 'ready'; readonly frames: readonly Buffer[] }
  | {
      readonly kind: 'difference'
      readonly parts: readonly Uint8Array[]
      readonly bytes: number
      /** Turns the difference into frames, and keeps them for whoever asks the same before the next change. */
      framesOf(difference: Uint8Array): readonly Buffer[]
    }

/**
 * The document of a room as bytes: a snapshot and the updates since. There is no Y.Doc; what a peer lacks is cut out
 * of the bytes, and the same frames are given to everyone who asks for the same.
 */
export interface Content {
  /** Changes with every update that is placed. */
  readonly version: number
  readonly clocks: Clocks
  /** The newest schema that anything in it says the texts of reports are written in; 0 where nothing does. */
  readonly textSchema: number
  /** All that is held, those that wait included. */
  readonly bytes: number
  /** Updates since the snapshot. */
  readonly updatesSince: number
  readonly bytesSince: number
  /** How many updates the room had taken before the oldest that still waits for an earlier one. */
  readonly oldestPending: number | undefined
  /** Parts are out for compaction. */
  readonly compacting: boolean
  accept(update: Uint8Array, check: PassedUpdate, origin: Origin): Accepted
  /** Takes one out of the log. Limits are for what comes; what was taken once is never passed over because they are lower. */
  restore(update: Uint8Array): void
  /** The log is read to its end. Among what waits in it may be more than is kept in memory now. */
  restored(): void
  /** Gives up updates that have waited since before this moment for what did not come; answers what they were. */
  expirePending(before: number): readonly PendingUpdate[]
  stateVector(): Uint8Array
  answerTo(stateVector: Uint8Array): Answer
  /** The whole state, as updates that follow each other. */
  parts(): readonly Uint8Array[]
  /** Takes all parts for compaction into one; until `compacted` or `compactionFailed` is called there is no second. */
  startCompaction(): readonly Uint8Array[]
  compacted(snapshot: Uint8Array): void
  compactionFailed(): void
}

/** So many updates are merged into one as they come, because a thousand at once cost far more than ten times a hundred. */
const CHUNK = 100
/** The same holds for large ones: from so many bytes on they are not merged any further. */
const CHUNK_BYTES = 64 * 1024

export interface ContentLimits extends PendingLimits {
  /** Bytes of one map's document, those that wait included. */
  readonly mapBytesMax: number
}

export interface ContentOptions {
  readonly snapshot: Uint8Array | null
  /** What is in it, where that is known already. */
  readonly survey?: UpdateSurvey | undefined
  readonly limits: ContentLimits
  /** Milliseconds on a clock that never steps back. */
  readonly elapsed: () => number
}

export function createContent({ snapshot: stored, survey, limits, elapsed }: ContentOptions): Content {
  let snapshot = stored ?? emptyUpdate
  /** Parts that are being compacted, oldest first; then what came since: chunks, then single updates. */
  let frozen: Uint8Array[] = []
  let chunks: Uint8Array[] = []
  let singles: Uint8Array[] = []
  let singleBytes = 0
  let bytesSince = 0
  let updatesSince = 0
  /** How many of those are being compacted. */
  let updatesFrozen = 0
  let version = 1
  /** An older snapshot may hold updates that wait, and only a difference finds those. */
  const surveyed = survey ?? surveyUpdate(snapshot)
  const { clocks, deleted: deletedBefore, isWhole } = surveyed
  let { textSchema } = surveyed
  /** How far the snapshot goes, and how far the one will that is being made. */
  let snapshotClocks: Clocks = new Map(clocks)
  let frozenClocks: Clocks = snapshotClocks
  const deletions = createDeletions()
  const pending = createPendingUpdates(clocks, limits)
  const answers = createKeptAnswers()
  let vector: Uint8Array | undefined
  let deleted: Uint8Array | undefined

  deletions.add(deletedBefore)

  function place(update: Uint8Array, check: PassedUpdate): void {
    for (const [client, end] of check.to) if ((clocks.get(client) ?? 0) < end) clocks.set(client, end)
    if (check.deletes) {
      deletions.add(check.deleted)
      deleted = undefined
    }
    textSchema = Math.max(textSchema, check.textSchema)
    singles.push(update)
    singleBytes += update.byteLength
    if (singles.length >= CHUNK || singleBytes >= CHUNK_BYTES) chunk()
    bytesSince += update.byteLength
    updatesSince += 1
    version += 1
    vector = undefined
    answers.clear()
  }

  function placeWaiting(advanced: Iterable<number>, placed: Uint8Array[]): void {
    const clients = new Set(advanced)
    for (let next = pending.takeReady(clients); next; next = pending.takeReady(clients)) {
      const check = checkUpdate(next.update)
      if (!check.ok) continue
      place(next.update, check)
      placed.push(next.update)
      for (const client of check.to.keys()) clients.add(client)
    }
  }

  function chunk(): void {
    // The last one may be large by itself, and is then left as it is.
    const last = singles.at(-1)
    const rest = last && last.byteLength >= CHUNK_BYTES ? singles.slice(0, -1) : singles
    if (rest.length > 0) chunks.push(mergeUpdates(rest))
    if (last && rest !== singles) chunks.push(last)
    singles = []
    singleBytes = 0
  }

  const since = () => [...frozen, ...chunks, ...singles]

  const deletionsUpdate = () => {
    deleted ??= encodeDeletions(deletions.all())
    return deleted
  }

  /** Nothing is merged: each part is a frame, and only with the last does a client count itself as up to date. */
  function wholeFrames(): readonly Buffer[] {
    const parts = [...(snapshot === emptyUpdate ? [] : [snapshot]), ...frozen, ...chunks]
    if (singles.length > 0 || parts.length === 0) parts.push(mergeUpdates(singles))
    return parts.flatMap((part, index) =>
      syncFrame(index === parts.length - 1 ? SYNC.step2 : SYNC.update, part),
    )
  }

  const content: Content = {
    get version() {
      return version
    },
    clocks,
    get textSchema() {
      return textSchema
    },
    get bytes() {
      return snapshot.byteLength + bytesSince + pending.bytes
    },
    get updatesSince() {
      return updatesSince
    },
    get bytesSince() {
      return bytesSince
    },
    get compacting() {
      return frozen.length > 0
    },
    get oldestPending() {
      return pending.oldest
    },

    accept(update, check, origin) {
      if (isKnown(clocks, check) && deletions.covers(check.deleted)) return { kind: 'known' }
      if (content.bytes + update.byteLength > limits.mapBytesMax)
        return { kind: 'refused', reason: 'map-full' }
      if (!isReady(clocks, check)) {
        if (!pending.hasRoom(update, origin.author)) return { kind: 'refused', reason: 'pending' }
        pending.add({ ...origin, update, since: elapsed() }, check)
        return { kind: 'waiting' }
      }
      place(update, check)
      const placed = [update]
      placeWaiting(check.to.keys(), placed)
      return { kind: 'placed', updates: placed }
    },

    restore(update) {
      const check = checkUpdate(update)
      if (!check.ok || (isKnown(clocks, check) && deletions.covers(check.deleted))) return
      if (isReady(clocks, check)) {
        place(update, check)
        placeWaiting(check.to.keys(), [])
      } else pending.add({ author: null, position: RESTORED, update, since: elapsed() }, check)
    },
    restored: () => void pending.takeExpired(Number.NEGATIVE_INFINITY),

    expirePending: (before) => pending.takeExpired(before),

    stateVector() {
      vector ??= encodeStateVector(clocks)
      return vector
    },

    answerTo(stateVector) {
      const key = Buffer.from(stateVector).toString('latin1')
      const kept = answers.get(key)
      if (kept) return { kind: 'ready', frames: kept }
      const theirs = decodeStateVector(stateVector)
      if (theirs.size === 0) return { kind: 'ready', frames: answers.keep(key, wholeFrames(), 0) }
      // Whoever has all of it may still miss deletions, which are in no state vector.
      if (isWhole && reaches(theirs, clocks))
        return { kind: 'ready', frames: syncFrame(SYNC.step2, deletionsUpdate()) }
      const parts =
        isWhole && reaches(theirs, snapshotClocks) ? [deletionsUpdate(), ...since()] : [snapshot, ...since()]
      const asked = version
      return {
        kind: 'difference',
        parts,
        bytes: sizeOf(parts),
        framesOf(difference) {
          const frames = syncFrame(SYNC.step2, difference)
          return version === asked ? answers.keep(key, frames, difference.byteLength) : frames
        },
      }
    },

    parts: () => [snapshot, ...since()],

    startCompaction() {
      updatesFrozen = updatesSince
      frozenClocks = new Map(clocks)
      frozen = [...chunks, ...singles]
      chunks = []
      singles = []
      singleBytes = 0
      return [snapshot, ...frozen]
    },
    compacted(made) {
      snapshot = made
      snapshotClocks = frozenClocks
      frozen = []
      bytesSince = sizeOf(chunks) + sizeOf(singles)
      updatesSince -= updatesFrozen
      answers.clear()
    },
    compactionFailed() {
      chunks = [...frozen, ...chunks]
      frozen = []
    },
  }
  return content
}

/** Before all that the room takes itself. */
const RESTORED = -1

const sizeOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, part) => sum + part.byteLength, 0)
