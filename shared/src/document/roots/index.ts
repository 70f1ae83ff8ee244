export {
  DOCUMENT_VERSION,
  evidenceKey,
  FIELD_PREFIX,
  LOCAL_ORIGIN,
  ROOT_NAMES,
  type RootName,
  type Roots,
  rootsOf,
  splitEvidenceKey,
} from './roots.ts'
export { readSources, writeSources } from './sources.ts'
export { type StoredView, storedView } from './storedView.ts'
export { cutText, editText, readText, setText } from './text.ts'
