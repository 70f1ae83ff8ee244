import type { AuditNote } from '../auditStorage.ts'
import type {
  EditEntry,
  EditSpan,
  Epoch,
  HistoryEntry,
  LogPosition,
  OwnedDocument,
  PastState,
  StorageErrorCode,
  StoredDocument,
} from '../store.ts'
import type { SqlValue, Statement } from '../tables/index.ts'
import type { AuditTable } from './audit.ts'
import type { CatalogueTable } from './catalogue.ts'

/** What the database's thread can be asked: each call's arguments, and its answer. */
export interface Calls extends CatalogueTable, AuditTable {
  open(mapId: string): OwnedDocument
  load(mapId: string): StoredDocument
  append(batch: PackedBatch): readonly (LogPosition | null)[]
  compact(mapId: string, epoch: Epoch, upTo: LogPosition, snapshot: Uint8Array): undefined
  history(mapId: string, from: LogPosition, limit: number): readonly HistoryEntry[]
  edits(mapId: string, span: EditSpan): readonly EditEntry[]
  positionAt(mapId: string, at: number): LogPosition
  stateAt(mapId: string, position: LogPosition, most: number): PastState
  keepCheckpoint(mapId: string, position: LogPosition, state: Uint8Array): undefined
  ping(): undefined
  keepOnce(name: string, value: Uint8Array): Uint8Array
  all(text: string, values: readonly SqlValue[]): readonly object[]
  /** The notes only where the first statement changed something. */
  write(statements: readonly Statement[], notes: readonly AuditNote[]): readonly number[]
  close(): undefined
}

/**
 * A batch on its way to the thread: all updates in one buffer, because copying thousands of small arrays between threads
 * costs more than writing them.
 */
export interface PackedBatch {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** How many bytes each update has, in order. */
  readonly lengths: Uint32Array<ArrayBuffer>
  /** Which of `mapIds` and `personIds` each belongs to. */
  readonly maps: Uint32Array<ArrayBuffer>
  readonly people: Uint32Array<ArrayBuffer>
  readonly epochs: Float64Array<ArrayBuffer>
  readonly at: Float64Array<ArrayBuffer>
  readonly mapIds: readonly string[]
  readonly personIds: readonly string[]
}

export interface Question {
  readonly id: number
  readonly call: keyof Calls
  readonly values: readonly unknown[]
}

export type Reply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly code: StorageErrorCode; readonly message: string }

/** What the thread says unasked, first of all: whether the database could be opened, and where its log was cut off. */
export type Opened =
  | { readonly opened: true; readonly tornBytes: number }
  | { readonly opened: false; readonly code: StorageErrorCode; readonly message: string }
