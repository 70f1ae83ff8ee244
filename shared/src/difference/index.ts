export type { CellsDifference, ChangedCell, ReadCell } from './cellDifference.ts'
export { editWords } from './editWords.ts'
export type { ChangedElement, ElementsDifference, NamedElement } from './elementDifference.ts'
export type { FindingsDifference, NamedFinding } from './findingDifference.ts'
export type { ChangedLink, LinksDifference, NamedLink } from './linkDifference.ts'
export { differenceOf, type MapDifference, mapDifference } from './mapDifference.ts'
export type { PartChange } from './parts.ts'
export { withGone } from './withGone.ts'
export {
  type ChangedLine,
  type ChangedSection,
  lineWords,
  type ParagraphChange,
  paragraphWords,
  type ReportDifference,
  reportDifference,
  sectionName,
  type WordPiece,
  withheldWords,
} from './words/index.ts'
