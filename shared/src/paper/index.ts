export { atDate } from './atDate.ts'
export {
  type Block,
  findingOf,
  firstTableOf,
  isEmpty,
  type List,
  type ListItem,
  type Paper,
  type Reference,
  referenceText,
  tableOf,
} from './block.ts'
export { cellText, count, runs, words } from './cells.ts'
export { claimsPaper } from './claimsTable.ts'
export { cleaned, cleanLine, shorten } from './cleanText.ts'
export { columnGroups } from './columnGroups.ts'
export { coveragePaper } from './coveragePaper.ts'
export { HOUSE_TEMPLATES, type HouseTemplate, houseTemplateOf, REPORT_TEXT_IDS } from './houseTemplates.ts'
export { type Inline, inlineText, plainText, text } from './inline.ts'
export { registerPaper } from './registerPaper.ts'
export { type ReportOf, reportPaper } from './reportPaper.ts'
export type { CellTone, Table, TableCell, TableColumn } from './table.ts'
