import type { AccessStorage } from './accessStorage.ts'
import type { AuditNote, AuditStorage } from './auditStorage.ts'
import type { BoardStorage } from './boardStorage.ts'
import type { CommentStorage } from './commentStorage.ts'
import type { DecisionStorage } from './decisionStorage.ts'
import type { HoldStorage } from './holdStorage.ts'
import type { IdentityStorage } from './identityStorage.ts'
import type { KeyStorage } from './keyStorage.ts'
import type { NotedTables } from './notedStorage.ts'
import type { OrganisationStorage } from './organisationStorage.ts'
import type { PersonalDataStorage } from './personalDataStorage.ts'
import type { RecordStorage } from './recordStorage.ts'
import type { UsageStorage } from './usageStorage.ts'
import type { WebhookStorage } from './webhookStorage.ts'

export { AGAIN, StorageError, type StorageErrorCode } from './storageError.ts'

/**
 * Where maps are kept. Nothing outside this folder knows which implementation it speaks to. Every promise that resolves
 * after a change means that the change is on disk; a rejection (`StorageError`) means that nothing of it is.
 */
export interface Store {
  readonly maps: MapCatalogue
  readonly access: AccessStorage
  readonly identities: IdentityStorage
  readonly organisations: OrganisationStorage
  readonly personalData: PersonalDataStorage
  readonly record: RecordStorage
  readonly boards: BoardStorage
  readonly comments: CommentStorage
  readonly decisions: DecisionStorage
  readonly audit: AuditStorage
  readonly keys: KeyStorage
  readonly holds: HoldStorage
  readonly webhooks: WebhookStorage
  readonly usage: UsageStorage
  readonly settings: Settings
  /** For one deed: what is written by the answer is written with these notes, or neither is. */
  noting(notes: readonly AuditNote[]): NotedStorage
  /**
   * Makes the caller the owner of the map: only they may append from now on, and what an earlier owner still sends is
   * refused. Answers all that is known of its document; one that was never written to has no snapshot and no updates.
   */
  open(mapId: string): Promise<OwnedDocument>
  /** As `open`, for reading only: whoever owns the map goes on owning it. */
  load(mapId: string): Promise<StoredDocument>
  /**
   * Writes the batch as one durable transaction. Answers for each entry where in its map's log it is, or `null` where
   * its epoch is over: another owner has opened that map since, and nothing of the entry was kept.
   */
  append(batch: readonly LogEntry[]): Promise<readonly (LogPosition | null)[]>
  /**
   * Keeps `snapshot` as the state that covers the map's log up to and with `upTo`, so that opening need not read it.
   * The log itself stays: who changed what, and when, is never thrown away. An older `upTo` than the kept one is a
   * no-op, and so is an epoch that is over.
   */
  compact(mapId: string, epoch: Epoch, upTo: LogPosition, snapshot: Uint8Array): Promise<void>
  /** The log of one map, oldest first, from after `from`: for history and attribution. */
  history(mapId: string, from: LogPosition, limit: number): Promise<readonly HistoryEntry[]>
  /** Who edited when, without what: in order from after `after`, or backwards from before `before`. */
  edits(mapId: string, span: EditSpan): Promise<readonly EditEntry[]>
  /** How far the log went at a moment, as its rows tell; 0 is before the map was made. */
  positionAt(mapId: string, at: number): Promise<LogPosition>
  /**
   * What the document was when its log went as far as `position`, as a state and at most `most` updates after it; where
   * `upTo` is less than `position`, the rest is to be read from there on. Rejects as `open` does where a record of it
   * is damaged and no later state makes up for it.
   */
  stateAt(mapId: string, position: LogPosition, most: number): Promise<PastState>
  /** Keeps the state of a position, so that later ones need not be put together from the beginning. */
  keepCheckpoint(mapId: string, position: LogPosition, state: Uint8Array): Promise<void>
  /** Really writes and reads one row. */
  ping(): Promise<void>
  /** Finishes what was asked before, then closes. Calling anything afterwards rejects. */
  close(): Promise<void>
}

export type NotedStorage = NotedTables & { readonly maps: Pick<MapCatalogue, 'update' | 'remove'> }

export interface MapCatalogue {
  /** Rejects with a `StorageError` of code `exists` when the id is taken. */
  create(map: NewMap): Promise<void>
  get(id: string): Promise<MapRecord | undefined>
  /** Those of the ids that exist, in the order of `ids`, the deleted ones too. */
  list(ids: readonly string[]): Promise<readonly MapRecord[]>
  /** Of every map, the deleted ones too, in the order of the ids. */
  ids(): Promise<readonly string[]>
  /** Changes only the fields given. An unknown id is a no-op and answers false. */
  update(id: string, fields: MapFields): Promise<boolean>
  /**
   * The maps deleted before `moment`, and since when each has been seen to be: those that were not, from `now` on. One
   * that is not deleted any more, or whose days are not over after all, begins anew. One with a hold is none of them.
   */
  due(moment: number, now: number): Promise<readonly DueMap[]>
  /**
   * Removes the map, its document, its log, its record, its links and who was let in for good, as one step; not where
   * a hold stands, which is answered with false.
   */
  remove(id: string): Promise<boolean>
  /** What a server that ended in the middle of edits has left to bring up to date. */
  staleSummaries(): Promise<readonly StaleSummary[]>
}

/** A map whose log is newer than its line in the catalogue, and when its last edit was. */
export interface StaleSummary {
  readonly id: string
  readonly at: number
}

/** A map whose days in the bin are over, and since when that has been known. */
export interface DueMap {
  readonly id: string
  readonly since: number
}

/** What the server must know again after a restart, and after a restored backup. */
export interface Settings {
  /** Keeps the value where the name has none yet; answers the one that is kept. */
  keepOnce(name: string, value: Uint8Array): Promise<Uint8Array>
}

export interface NewMap {
  readonly id: string
  readonly title: string
  readonly createdAt: number
  /** The first state of the document, as a Yjs update. It begins the log, so that the log alone is the whole map. */
  readonly snapshot: Uint8Array
  /** Who wrote that first state; absent where a map begins with what nobody wrote here, as a template. */
  readonly person?: string
}

export interface MapRecord {
  readonly id: string
  readonly title: string
  /** Milliseconds since 1970, as are all times here. */
  readonly createdAt: number
  readonly updatedAt: number
  readonly deletedAt: number | null
  /** JSON that belongs to the writer (counts, coverage line); the store does not read it. Empty when never set. */
  readonly summary: string
}

export interface MapFields {
  readonly title?: string
  readonly updatedAt?: number
  readonly deletedAt?: number | null
  readonly summary?: string
}

/** A place in the log of one map: 1 for its first entry, one more for each further one. 0 is before the first. */
export type LogPosition = number

/** Which opening of a map this is; each one ends those before it. */
export type Epoch = number

export interface LogEntry {
  readonly mapId: string
  readonly epoch: Epoch
  /** One Yjs update, as it arrived. */
  readonly update: Uint8Array
  /** The id of the person whose connection brought it, stamped by the server; empty for a map's first state. */
  readonly person: string
  readonly at: number
}

export interface HistoryEntry {
  readonly position: LogPosition
  readonly update: Uint8Array
  readonly person: string
  readonly at: number
}

export type EditEntry = Omit<HistoryEntry, 'update'>

export type EditSpan =
  | { readonly after: LogPosition; readonly limit: number }
  | { readonly before: LogPosition; readonly limit: number }

/** A document as it was, in parts. */
export interface PastState {
  readonly state: Uint8Array | null
  /** What came after that, oldest first. */
  readonly updates: readonly Uint8Array[]
  /** The position that these reach. */
  readonly upTo: LogPosition
}

export interface StoredDocument {
  readonly snapshot: Uint8Array | null
  /** What came after the snapshot, oldest first. */
  readonly updates: readonly Uint8Array[]
  /** The log's last position that these bytes cover. */
  readonly upTo: LogPosition
  /** The snapshot could not be read back whole; the log could, and these are all its updates. */
  readonly rebuilt: boolean
}

export interface OwnedDocument extends StoredDocument {
  readonly epoch: Epoch
}
