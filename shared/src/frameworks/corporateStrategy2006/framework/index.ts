export { corporateStrategy } from './base.ts'
export { YEARS } from './kinds.ts'
export { wholeStrategy } from './wholeStrategy.ts'
