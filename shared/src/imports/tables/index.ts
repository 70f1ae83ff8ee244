export type { ImportFault } from './faults.ts'
export { USES as COLUMN_USES, useOfHead } from './heads.ts'
export { type NearMatch, nearMatches } from './near.ts'
export {
  type ImportTable,
  type ReadTable,
  type TablePreview,
  tableEntries,
} from './tableEntries.ts'
