export { ImportDialog } from './ImportDialog.tsx'
export { isModelJson } from './models/index.ts'
export { NewMapFromGiven } from './NewMapFromGiven.tsx'
