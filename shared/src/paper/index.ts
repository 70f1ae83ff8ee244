export { appendixOf } from './appendix.ts'
export { atDate } from './atDate.ts'
export {
  type Block,
  descriptionOf,
  documentTitle,
  findingOf,
  firstTableOf,
  isEmpty,
  type List,
  type ListItem,
  type Paper,
  type PictureBlock,
  type Points,
  type Reference,
  referenceText,
  tableOf,
} from './block.ts'
export { cellText, count, runs, words } from './cells.ts'
export { claimsBlocks, claimsPaper, claimsPaperOf } from './claimsTable.ts'
export { cleaned, cleanLine, shorten } from './cleanText.ts'
export { columnGroups } from './columnGroups.ts'
export { type CoveragePaperOf, coveragePaper } from './coveragePaper.ts'
export { concerned, findingItems, isAboutPerson } from './gaps.ts'
export { type Inline, inlineText, plainText, text } from './inline.ts'
export { paperContext } from './paperContext.ts'
export { type Prepared, prepared } from './prepared.ts'
export { registerPaper, registerPaperOf } from './registerPaper.ts'
export {
  type CellTone,
  groupText,
  headingText,
  type Table,
  type TableCell,
  type TableColumn,
} from './table.ts'
