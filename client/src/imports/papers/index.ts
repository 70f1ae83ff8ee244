export { ImportPaper } from './ImportPaper.tsx'
export { NewMapFromPaper } from './NewMapFromPaper.tsx'
export { paperWords } from './paperText.ts'
export { isPaperFile } from './usePaper.ts'
