export {
  amountOf,
  type Comparable,
  comparable,
  compared,
  sameValue,
  sameWords,
  spanOf,
} from './comparable.ts'
export { entry, type Joined, type LinkGraph, LinkIndex, linkIndexOf, type Step } from './linkIndex.ts'
export { lookAt, type MapLook } from './look.ts'
export { leadsAnywhere, reach } from './reach.ts'
export { fieldIn, isFilled, meets, selected, selects } from './selects.ts'
