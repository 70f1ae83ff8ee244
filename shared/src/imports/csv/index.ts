export { tableFromCsv } from './tableFromCsv.ts'
