export type {
  AccessStorage,
  Grant,
  Look,
  SessionDirectory,
  StoredEntry,
  StoredLink,
  StoredPerson,
} from './accessStorage.ts'
export { type BrokenRow, brokenRow } from './auditChain.ts'
export type { AuditHead, AuditNote, AuditRow, AuditStorage } from './auditStorage.ts'
export type { BoardStorage, StoredBoard } from './boardStorage.ts'
export { type Caches, cachedStore } from './cachedStore.ts'
export type { ClusterNode, Nodes, Notices, SharedStore } from './clusterStorage.ts'
export type { CommentStorage, StoredComment, StoredResolution } from './commentStorage.ts'
export {
  type DecisionOutcome,
  type DecisionStorage,
  OUTCOMES,
  type StoredDecision,
  type StoredProgress,
} from './decisionStorage.ts'
export type { HoldStorage, StoredHold } from './holdStorage.ts'
export type {
  EndedThere,
  IdentityStorage,
  KeptTokens,
  SignInUnderWay,
  StoredIdentity,
} from './identityStorage.ts'
export type { KeyStorage, StoredKey } from './keyStorage.ts'
export type {
  GroupRole,
  OrganisationStorage,
  Standing,
  StoredMember,
  StoredOrganisation,
  StoredTeam,
  TeamGrant,
} from './organisationStorage.ts'
export type { CommentNames, PersonalData, PersonalDataStorage } from './personalDataStorage.ts'
export {
  BASELINE_STATUSES,
  type BaselineStatus,
  type RecordStorage,
  type StoredBaseline,
  type StoredSignature,
} from './recordStorage.ts'
export { backupSqlite, copySqlite, lastBackup, restoreSqlite } from './sqlite/backup.ts'
export { type Repaired, repairSqlite } from './sqlite/repair.ts'
export { openSqlite, type SqliteOptions, type SqliteStore } from './sqlite/sqlite.ts'
export {
  AGAIN,
  type EditEntry,
  type EditSpan,
  type Epoch,
  type HistoryEntry,
  type LogEntry,
  type LogPosition,
  type MapCatalogue,
  type MapFields,
  type MapRecord,
  type NewMap,
  type NotedStorage,
  type OwnedDocument,
  type PastState,
  type Settings,
  type StaleSummary,
  StorageError,
  type StorageErrorCode,
  type Store,
  type StoredDocument,
} from './store.ts'
export type { Sql, SqlValue, Statement } from './tables/index.ts'
export type {
  DeliveryAttempt,
  DueDelivery,
  StoredDelivery,
  StoredWebhook,
  WebhookStorage,
} from './webhookStorage.ts'
export { MESSAGES_KEPT } from './webhookStorage.ts'
