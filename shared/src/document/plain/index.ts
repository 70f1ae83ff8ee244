export { fromPlain, type ImportedMap, type ImportRefusal } from './fromPlain.ts'
export { parsePlain } from './parsePlain.ts'
export {
  PLAIN_FORMAT,
  PLAIN_VERSION,
  type PlainAssessment,
  type PlainElement,
  type PlainLink,
  type PlainMap,
  toPlain,
} from './plain.ts'
