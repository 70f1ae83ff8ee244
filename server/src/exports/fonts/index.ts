export { type Face, fontFiles } from './fontFiles.ts'
