export { base64 } from './base64.ts'
export { decode, ENCODINGS, type Encoding, isText } from './decode.ts'
export type { Given } from './given.ts'
export { looksLikePaper } from './looksLikePaper.ts'
