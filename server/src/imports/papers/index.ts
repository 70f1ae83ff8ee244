export { type BroughtPaper, readPaperFile } from './readPaperFile.ts'
