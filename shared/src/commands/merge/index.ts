export { type MergedPart, mergePart } from './mergePart.ts'
export { mergeText } from './mergeText.ts'
