export { changeUpdate } from './changeUpdate.ts'
export { type ContentCount, countContents } from './countContents.ts'
export { bytesOf, onLocalUpdate, receiveUpdate } from './docBytes.ts'
export { frameworkProblems, PLAIN_FRAMEWORK, readFramework, withUnread } from './framework/index.ts'
export { canonicalText } from './json/index.ts'
export { createMapDoc, type DocEvent, type MapDoc, openMapDoc } from './mapDoc.ts'
export { bringing, type Origins, originsOf, type WrittenPlace } from './origins.ts'
export {
  fromPlain,
  type ImportedMap,
  type ImportRefusal,
  PLAIN_FORMAT,
  PLAIN_VERSION,
  type PlainAssessment,
  type PlainElement,
  type PlainLink,
  type PlainMap,
  parsePlain,
  toPlain,
} from './plain/index.ts'
export type { MapReading } from './reading/index.ts'
export { encodeMap, readMap, readUpdates } from './readMap.ts'
export { LOCAL_ORIGIN } from './roots/index.ts'
export {
  checkUpdate,
  compactUpdates,
  type DeletedRange,
  decodeStateVector,
  diffUpdate,
  emptyUpdate,
  encodeDeletions,
  encodeStateVector,
  mergeUpdates,
  type PassedUpdate,
  splitUpdate,
  stateVectorOf,
  surveyUpdate,
  type UpdateCheck,
  type UpdateSurvey,
} from './updates/index.ts'
