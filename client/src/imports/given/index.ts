export { decode, ENCODINGS, type Encoding, isText } from './decode.ts'
export type { Given } from './given.ts'
