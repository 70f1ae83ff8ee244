export { cleanLine, shorten } from './cleanText.ts'
export { coveragePaper } from './coveragePaper.ts'
export type { CoveragePaper, Table, TableCell, TableColumn, Tone } from './table.ts'
