export type { ParagraphChange } from './paragraphDifference.ts'
export { lineWords, paragraphWords, sectionName, withheldWords } from './paragraphWords.ts'
export {
  type ChangedLine,
  type ChangedSection,
  type ReportDifference,
  reportDifference,
} from './reportDifference.ts'
export type { WordPiece } from './wordDifference.ts'
