export {
  decodeStateVector,
  diffUpdate,
  emptyUpdate,
  encodeDeletions,
  encodeStateVector,
  mergeUpdates,
  stateVectorOf,
} from './bytes.ts'
export { canonicalText } from './canonical.ts'
export { changeUpdate } from './changeUpdate.ts'
export { checkUpdate, type DeletedRange, type PassedUpdate, type UpdateCheck } from './checkUpdate.ts'
export { compactUpdates } from './compactUpdates.ts'
export { type ContentCount, countContents } from './countContents.ts'
export { bytesOf, onLocalUpdate, receiveUpdate } from './docBytes.ts'
export { fromPlain, type ImportedMap, type ImportRefusal } from './fromPlain.ts'
export { createMapDoc, type DocEvent, type MapDoc, openMapDoc } from './mapDoc.ts'
export type { MapReading } from './mapReader.ts'
export {
  PLAIN_FORMAT,
  PLAIN_VERSION,
  type PlainAssessment,
  type PlainElement,
  type PlainLink,
  type PlainMap,
  toPlain,
} from './plain.ts'
export { encodeMap, readMap } from './readMap.ts'
export { LOCAL_ORIGIN } from './roots.ts'
export { splitUpdate } from './splitUpdate.ts'
