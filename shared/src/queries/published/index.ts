export { publicCopy } from './publicCopy.ts'
export { publicMap } from './publicMap.ts'
export { publicPair } from './publicPair.ts'
export { isWithheld, isWithheldLine, withheldLine, withheldSections } from './withheld.ts'
