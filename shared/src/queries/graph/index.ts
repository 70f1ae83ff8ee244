export {
  amountOf,
  type Comparable,
  comparable,
  compared,
  sameValue,
  sameWords,
  spanOf,
} from './comparable.ts'
export { entry } from './entry.ts'
export { type Joined, type LinkGraph, LinkIndex, linkIndexOf, type Step } from './linkIndex.ts'
export { lookAt, type MapLook } from './look.ts'
export { leadsAnywhere, reach } from './reach.ts'
export { elementFact, type ReadFact, ReadNotes, stepsFact } from './readNotes.ts'
export { fieldIn, isFilled, meets, selected, selects } from './selects.ts'
