import type { StoredDelivery } from './webhookStorage.ts'

export const BASELINE_STATUSES = ['draft', 'submitted', 'agreed'] as const

export type BaselineStatus = (typeof BASELINE_STATUSES)[number]

/** A state of a map that was given a name. Nothing of it ever changes; what was agreed on is in its bytes. */
export interface StoredBaseline {
  readonly id: string
  readonly map: string
  readonly name: string
  /** The meeting that it was made for, and its day as "2005-09-29"; empty where it was for none. */
  readonly meeting: string
  readonly date: string
  readonly status: BaselineStatus
  /** SHA-256 of the bytes that are kept, in hexadecimal digits: what shows that they are still the same. */
  readonly hash: string
  /** Who made it, by id and by the name of that day. */
  readonly person: string
  readonly by: string
  readonly at: number
}

/** That somebody answers for a baseline, with the post that they held. */
export interface StoredSignature {
  readonly baseline: string
  readonly map: string
  readonly person: string
  readonly name: string
  readonly post: string
  readonly at: number
}

/** What must be proved years later. Only the server writes it, and nothing in it is changed. Times are milliseconds since 1970. */
export interface RecordStorage {
  /**
   * `state` is the whole document as one Yjs update, and `news` what webhooks are told of it: kept together, or not at all.
   * Rejects with a `StorageError` of code `exists` for an id in use.
   */
  addBaseline(baseline: StoredBaseline, state: Uint8Array, news?: readonly StoredDelivery[]): Promise<void>
  /** Oldest first. */
  baselinesOf(map: string): Promise<readonly StoredBaseline[]>
  /** The document of a baseline as it was kept; undefined where the map has no such baseline. */
  stateOf(map: string, baseline: string): Promise<Uint8Array | undefined>
  /** Answers false where this person has signed it already: the first signature stands, and no `news` is kept. */
  addSignature(signature: StoredSignature, news?: readonly StoredDelivery[]): Promise<boolean>
  /** Of all baselines of the map, oldest first. */
  signaturesOf(map: string): Promise<readonly StoredSignature[]>
}
