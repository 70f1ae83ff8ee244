import type { JobName } from './jobs.ts'
import type { JobRule } from './pool.ts'

/** Someone looks at a page that goes on with the answer. */
const URGENT = { priority: 'urgent', timeMsMax: 20_000 } as const
const BACKGROUND = { priority: 'background', timeMsMax: 20_000 } as const
const BULK = { priority: 'bulk', timeMsMax: 60_000 } as const

export const JOB_RULES: { readonly [Name in JobName]: JobRule } = {
  summary: BACKGROUND,
  matrices: URGENT,
  answer: BULK,
  feed: BULK,
  table: BULK,
  changes: BULK,
  changesFile: BULK,
  origins: BULK,
  bringing: BULK,
  past: BULK,
  pastJson: BULK,
  edits: BULK,
  board: URGENT,
  boardMap: URGENT,
  subject: URGENT,
  paperFile: BULK,
  mapFile: BULK,
  pictureFile: BULK,
  thumbnail: BACKGROUND,
  newMap: URGENT,
  importInto: BULK,
  previewOf: BULK,
  importPreview: BULK,
  paper: BULK,
  sheets: BULK,
  model: BULK,
  copy: URGENT,
  rename: URGENT,
  difference: URGENT,
  // A map that a limit keeps from being compacted costs more at every opening.
  compact: { priority: 'background', timeMsMax: 120_000 },
  survey: { priority: 'background', timeMsMax: 120_000 },
}
