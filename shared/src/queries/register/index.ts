export { cellWords, compareCells } from './cellWords.ts'
export { type CellMeaning, readCell } from './readCell.ts'
export {
  firstRegister,
  type RegisterCell,
  type RegisterTable,
  registerRows,
  registerTable,
} from './registerTable.ts'
