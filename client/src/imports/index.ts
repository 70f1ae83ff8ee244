export { FileDrop } from './FileDrop.tsx'
export { ImportDialog } from './ImportDialog.tsx'
export { NewMapFromTable } from './NewMapFromTable.tsx'
