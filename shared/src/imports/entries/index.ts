export {
  IMPORT_AS,
  type ImportAs,
  type ImportChoices,
  MARK_MEANINGS,
  type MadeChoices,
  type MarkMeaning,
  spokenFor,
} from './choices.ts'
export type {
  AssessmentEntry,
  ElementEntry,
  EndName,
  EvidenceWords,
  GoneEntry,
  ImportEntry,
  LinkEntry,
  ObservationEntry,
} from './entry.ts'
export { folded } from './folded.ts'
export { type AcceptedLines, goneKey, type ImportLine, lineKey, said } from './line.ts'
export {
  type ImportCount,
  type ImportCounts,
  ImportNotes,
  type ImportReport,
  type RefusedRow,
  type RepairedRow,
} from './report.ts'
export type { SourceCell, SourceMerge, SourcePlace, SourceRow, SourceTable } from './source.ts'
export { importText } from './words.ts'
