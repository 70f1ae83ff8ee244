export { downloadMap } from './downloadMap.ts'
export { KeptCopies } from './KeptCopies.tsx'
export { KeptHere } from './KeptHere.tsx'
export { copiesToOffer, type KeptCopy, lastSeenHere } from './offered.ts'
