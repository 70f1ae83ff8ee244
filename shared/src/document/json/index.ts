export { canonicalText } from './canonical.ts'
export { equalJson } from './equal.ts'
export { isName, isNumber, isRecord, isText, isTexts, NAME_CHARS_MAX } from './shape.ts'
export { jsonCopy, wellFormed } from './wellFormed.ts'
