/**
 * Where maps are kept. Nothing outside this folder knows which implementation it speaks to. Every promise that resolves
 * after a change means that the change is on disk; a rejection (`StorageError`) means that nothing of it is.
 */
export interface Storage {
  readonly maps: MapCatalogue
  readonly settings: Settings
  /** All that is known of a map's document. A map that was never written to gives no snapshot and no updates. */
  load(mapId: string): Promise<StoredDocument>
  /** Writes the batch as one durable transaction and answers where the log now ends. All of it is kept, or none. */
  append(batch: readonly LogEntry[]): Promise<LogPosition>
  /**
   * Keeps `snapshot` as the state that covers the map's log up to and with `upTo`, so that opening need not read it.
   * The log itself stays: who changed what, and when, is never thrown away. An older `upTo` than the kept one is a no-op.
   */
  compact(mapId: string, upTo: LogPosition, snapshot: Uint8Array): Promise<void>
  /** The log of one map, oldest first, from after `from`: for history and attribution. */
  history(mapId: string, from: LogPosition, limit: number): Promise<readonly HistoryEntry[]>
  /** Really writes and reads one row. */
  ping(): Promise<void>
  /** Finishes what was asked before, then closes. Calling anything afterwards rejects. */
  close(): Promise<void>
}

export interface MapCatalogue {
  /** Rejects with a `StorageError` of code `exists` when the id is taken. */
  create(map: NewMap): Promise<void>
  get(id: string): Promise<MapRecord | undefined>
  /** Those of the ids that exist, in the order of `ids`, the deleted ones too. */
  list(ids: readonly string[]): Promise<readonly MapRecord[]>
  /** Changes only the fields given. An unknown id is a no-op and answers false. */
  update(id: string, fields: MapFields): Promise<boolean>
  /** The ids of maps deleted before this moment (milliseconds since 1970), whose days in the bin are over. */
  deletedBefore(moment: number): Promise<readonly string[]>
  /** Removes the map, its document and its log for good. */
  remove(id: string): Promise<void>
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
  /** The first state of the document, as a Yjs update. */
  readonly snapshot: Uint8Array
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

/** A place in the log; grows with every entry, over all maps. 0 is before the first. */
export type LogPosition = number

export interface LogEntry {
  readonly mapId: string
  /** One Yjs update, as it arrived. */
  readonly update: Uint8Array
  /** The id of the person whose connection brought it, stamped by the server. */
  readonly person: string
  readonly at: number
}

export interface HistoryEntry {
  readonly position: LogPosition
  readonly update: Uint8Array
  readonly person: string
  readonly at: number
}

export interface StoredDocument {
  readonly snapshot: Uint8Array | null
  /** The whole records after the snapshot, oldest first. */
  readonly updates: readonly Uint8Array[]
  /** The log's last position that these bytes cover. */
  readonly upTo: LogPosition
  /** How many records could not be read back whole and were passed over; 0 in a sound store. */
  readonly damaged: number
}

/** `failed` is worth trying again; the last three need a person, and say what is to be done. */
export type StorageErrorCode = 'exists' | 'failed' | 'closed' | 'in-use' | 'newer' | 'damaged'

/** The store could not do what was asked, and did none of it. */
export class StorageError extends Error {
  override readonly name = 'StorageError'
  readonly code: StorageErrorCode
  constructor(code: StorageErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
