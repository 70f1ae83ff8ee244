export { decodeText, type Encoding } from './decodeText.ts'
export { tableFromCsv } from './tableFromCsv.ts'
