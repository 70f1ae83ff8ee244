export { ImportModel } from './ImportModel.tsx'
export { isModelFile, isModelJson } from './isModelFile.ts'
export { modelWords } from './modelText.ts'
export { NewMapFromModel } from './NewMapFromModel.tsx'
