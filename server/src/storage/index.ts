export type { Sql, SqlValue, Statement } from './sql.ts'
export { openSqlite, type SqliteStorage } from './sqlite/sqlite.ts'
export {
  type HistoryEntry,
  type LogEntry,
  type LogPosition,
  type MapCatalogue,
  type MapFields,
  type MapRecord,
  type NewMap,
  type Storage,
  StorageError,
  type StorageErrorCode,
  type StoredDocument,
} from './storage.ts'
