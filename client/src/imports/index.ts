export { FileDrop } from './FileDrop.tsx'
export { ImportDialog } from './ImportDialog.tsx'
export { NewMapFromGiven } from './NewMapFromGiven.tsx'
