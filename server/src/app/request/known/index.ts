export { conditional } from './conditional.ts'
export { isKnown, knownAlready } from './known.ts'
