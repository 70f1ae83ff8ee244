export { tableFromCsv } from './csv/index.ts'
export {
  type AssessmentEntry,
  type ElementEntry,
  type EndName,
  type EvidenceWords,
  IMPORT_AS,
  type ImportAs,
  type ImportChoices,
  type ImportCounts,
  type ImportEntry,
  ImportNotes,
  type ImportReport,
  type LinkEntry,
  MARK_MEANINGS,
  type MadeChoices,
  type MarkMeaning,
  type ObservationEntry,
  type RefusedRow,
  type RepairedRow,
  type SourceCell,
  type SourceMerge,
  type SourcePlace,
  type SourceRow,
  type SourceTable,
} from './entries/index.ts'
export { importTables } from './importTablesCommand.ts'
export { type ImportContext, type PlannedImport, planImport } from './plan/index.ts'
export { type PlannedTables, planTables } from './planTables.ts'
export {
  COLUMN_USES,
  type ImportFault,
  type ImportTable,
  type NearMatch,
  type TablePreview,
} from './tables/index.ts'
