export { readReportFacts, writeReportFacts } from './reportFacts.ts'
export {
  createReportTexts,
  type ReportTexts,
  schemaOfKey,
  textIn,
  textSchemaOf,
  writeReportTexts,
} from './reportTexts.ts'
export {
  DOCUMENT_VERSION,
  EVIDENCE_PREFIX,
  evidenceIn,
  evidenceKey,
  FIELD_PREFIX,
  LOCAL_ORIGIN,
  ROOT_NAMES,
  type RootName,
  type Roots,
  rootsOf,
  seriesKey,
  splitEvidenceKey,
  splitSeriesKey,
  versionFor,
} from './roots.ts'
export { readSources, readTexts, writeSources, writeTexts } from './sources.ts'
export { type StoredView, storedView } from './storedView.ts'
export { cutText, editText, readText, setText } from './text.ts'
