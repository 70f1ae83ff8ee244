export type { Sql, SqlValue, Statement } from './sql.ts'
export { backupSqlite } from './sqlite/backup.ts'
export { openSqlite, type SqliteOptions, type SqliteStorage } from './sqlite/sqlite.ts'
export {
  type HistoryEntry,
  type LogEntry,
  type LogPosition,
  type MapCatalogue,
  type MapFields,
  type MapRecord,
  type NewMap,
  type Settings,
  type Storage,
  StorageError,
  type StorageErrorCode,
  type StoredDocument,
} from './storage.ts'
