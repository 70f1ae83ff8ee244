import {
  checkUpdate,
  decodeStateVector,
  diffUpdate,
  emptyUpdate,
  encodeStateVector,
  mergeUpdates,
  type PassedUpdate,
  stateVectorOf,
} from '@golden-thread/shared/document'
import { SYNC } from '@golden-thread/shared/protocol'
import { createDeletions } from './deletions.ts'
import type { SyncLimits } from './limits.ts'
import { type Clocks, canPlace, isKnown } from './placement.ts'
import { syncFrame } from './wire.ts'

/** The outcome of offering an update to a room. */
export type Accepted =
  /** News: these may be passed on now, it and those that had waited for it. */
  | { readonly kind: 'placed'; readonly updates: readonly Uint8Array[] }
  /** Kept, and passed on once what it stands on has come. */
  | { readonly kind: 'waiting' }
  /** Nothing in it was news. */
  | { readonly kind: 'known' }
  | { readonly kind: 'refused'; readonly reason: 'pending' | 'map-full' }

/**
 * The document of a room as bytes: a snapshot and the updates since. There is no Y.Doc; what a peer lacks is cut out
 * of the bytes, and the same frames are given to everyone who asks for the same.
 */
export interface Content {
  /** Changes with every update that is placed. */
  readonly version: number
  readonly clocks: Clocks
  readonly bytes: number
  /** Updates since the snapshot. */
  readonly updatesSince: number
  readonly bytesSince: number
  readonly waiting: number
  /** Parts are out for squashing. */
  readonly squashing: boolean
  accept(update: Uint8Array, check: PassedUpdate): Accepted
  stateVector(): Uint8Array
  /** Whole websocket frames that bring a peer with this state vector up to date. */
  framesFor(stateVector: Uint8Array): readonly Buffer[]
  /** The whole state as one update. */
  whole(): Uint8Array
  /** Takes all parts for squashing into one; until `squashed` or `squashFailed` is called there is no second. */
  startSquash(): readonly Uint8Array[]
  squashed(snapshot: Uint8Array): void
  squashFailed(): void
}

/** So many updates are merged into one as they come, because a thousand at once cost far more than ten times a hundred. */
const CHUNK = 100
/** A joiner makes the snapshot whole again at most this often (ms), and only up to this size (bytes). */
const FOLD_MS = 1_000
const FOLD_BYTES_MAX = 4 * 1024 * 1024
/** Answers to this many different state vectors are kept until the next change. */
const ANSWERS_MAX = 16

export interface ContentOptions {
  readonly snapshot: Uint8Array | null
  readonly updates: readonly Uint8Array[]
  readonly limits: Pick<SyncLimits, 'mapBytesMax' | 'pendingUpdatesMax'>
  readonly clock: () => number
}

export function createContent({ snapshot: stored, updates, limits, clock }: ContentOptions): Content {
  let snapshot = stored ?? emptyUpdate
  /** Parts that are being squashed, oldest first; then what came since: chunks, then single updates. */
  let frozen: Uint8Array[] = []
  let chunks: Uint8Array[] = []
  let singles: Uint8Array[] = []
  let bytesSince = 0
  let updatesSince = 0
  /** How many of those are being squashed. */
  let updatesFrozen = 0
  let version = 1
  let lastFold = 0
  let waiting: { readonly update: Uint8Array; readonly check: PassedUpdate }[] = []
  const clocks = decodeStateVector(stateVectorOf(snapshot))
  const deletions = createDeletions()
  const answers = new Map<string, readonly Buffer[]>()
  let vector: Uint8Array | undefined

  const first = checkUpdate(snapshot)
  if (first.ok) deletions.add(first.deleted)

  function place(update: Uint8Array, check: PassedUpdate): void {
    for (const [client, end] of check.to) if ((clocks.get(client) ?? 0) < end) clocks.set(client, end)
    deletions.add(check.deleted)
    singles.push(update)
    if (singles.length >= CHUNK) {
      chunks.push(mergeUpdates(singles))
      singles = []
    }
    bytesSince += update.byteLength
    updatesSince += 1
    version += 1
    vector = undefined
    answers.clear()
  }

  function placeWaiting(placed: Uint8Array[]): void {
    for (let found = true; found && waiting.length > 0; ) {
      const ready = waiting.filter(({ check }) => canPlace(clocks, check))
      found = ready.length > 0
      waiting = waiting.filter((entry) => !ready.includes(entry))
      for (const { update, check } of ready) {
        place(update, check)
        placed.push(update)
      }
    }
  }

  const since = () => [...frozen, ...chunks, ...singles]

  function fold(): void {
    snapshot = mergeUpdates([snapshot, mergeUpdates(since())])
    chunks = []
    singles = []
    lastFold = clock()
  }

  function answer(stateVector: Uint8Array): readonly Buffer[] {
    const rest = since()
    const mayFold = frozen.length === 0 && snapshot.byteLength + bytesSince <= FOLD_BYTES_MAX
    if (rest.length > 0 && mayFold && clock() - lastFold >= FOLD_MS) fold()
    const nothing = stateVector.byteLength <= 1
    const base = nothing ? snapshot : diffUpdate(snapshot, stateVector)
    const tail = since()
    if (tail.length === 0) return syncFrame(SYNC.step2, base)
    // The snapshot first, as an update; then step 2, upon which a client counts itself as up to date.
    return [...syncFrame(SYNC.update, base), ...syncFrame(SYNC.step2, mergeUpdates(tail))]
  }

  const content: Content = {
    get version() {
      return version
    },
    clocks,
    get bytes() {
      return snapshot.byteLength + bytesSince
    },
    get updatesSince() {
      return updatesSince
    },
    get bytesSince() {
      return bytesSince
    },
    get squashing() {
      return frozen.length > 0
    },
    get waiting() {
      return waiting.length
    },

    accept(update, check) {
      if (isKnown(clocks, check) && deletions.covers(check.deleted)) return { kind: 'known' }
      if (content.bytes + update.byteLength > limits.mapBytesMax)
        return { kind: 'refused', reason: 'map-full' }
      if (!canPlace(clocks, check)) {
        if (waiting.length >= limits.pendingUpdatesMax) return { kind: 'refused', reason: 'pending' }
        waiting.push({ update, check })
        return { kind: 'waiting' }
      }
      place(update, check)
      const placed = [update]
      placeWaiting(placed)
      return { kind: 'placed', updates: placed }
    },

    stateVector() {
      vector ??= encodeStateVector(clocks)
      return vector
    },

    framesFor(stateVector) {
      const key = Buffer.from(stateVector).toString('latin1')
      const kept = answers.get(key)
      if (kept) return kept
      const made = answer(stateVector)
      if (answers.size >= ANSWERS_MAX) answers.clear()
      answers.set(key, made)
      return made
    },

    whole() {
      if (frozen.length > 0) return mergeUpdates([snapshot, ...since()])
      if (chunks.length + singles.length > 0) fold()
      return snapshot
    },

    startSquash() {
      updatesFrozen = updatesSince
      frozen = [...chunks, ...singles]
      chunks = []
      singles = []
      return [snapshot, ...frozen]
    },
    squashed(made) {
      snapshot = made
      frozen = []
      bytesSince = sizeOf(chunks) + sizeOf(singles)
      updatesSince -= updatesFrozen
      answers.clear()
    },
    squashFailed() {
      chunks = [...frozen, ...chunks]
      frozen = []
    },
  }

  for (const update of updates) {
    const check = checkUpdate(update)
    if (check.ok) content.accept(update, check)
  }
  if (singles.length + chunks.length > 0) fold()
  return content
}

const sizeOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, part) => sum + part.byteLength, 0)
