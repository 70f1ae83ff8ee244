export { decodeText, type Encoding, tableFromCsv } from './csv/index.ts'
export {
  type AcceptedLines,
  type AssessmentEntry,
  type ElementEntry,
  type EndName,
  type EvidenceWords,
  IMPORT_AS,
  type ImportAs,
  type ImportChoices,
  type ImportCounts,
  type ImportEntry,
  type ImportLine,
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
export {
  entriesOfGraph,
  type GraphChoices,
  type GraphEntries,
  type PlannedGraph,
  planGraph,
  type SourceEdge,
  type SourceGraph,
  type SourceNode,
  type SourceProperty,
} from './graph/index.ts'
export { importModel } from './importModelCommand.ts'
export { importPaper } from './importPaperCommand.ts'
export { importPlanned, type PlannedElsewhere } from './importPlannedCommand.ts'
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
export {
  type BlockChoice,
  type BlockChoices,
  type BlockItem,
  type BroughtElement,
  entriesOfPaper,
  isHeading,
  oneLine,
  PAPER_CHARS_MAX,
  PAPER_PIECES_MAX,
  type PaperBlock,
  type PaperEntries,
  type PlannedPaper,
  paperFromText,
  paperOf,
  planPaper,
  type ReadPaper,
  type TextChoices,
  type UnplacedPiece,
} from './text/index.ts'
export {
  BASE_SHEET,
  ID_HEAD,
  readBase,
  type TripBase,
  type TripSheet,
  tripTables,
  workbookOf,
} from './trip/index.ts'
