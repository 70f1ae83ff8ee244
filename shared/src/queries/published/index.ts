export { publicCopy } from './publicCopy.ts'
export { publicMap } from './publicMap.ts'
export { publicPair } from './publicPair.ts'
