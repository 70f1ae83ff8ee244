export {
  blockBetween,
  blockHeight,
  blockWidth,
  type CellBlock,
  contains,
  isOneCell,
  type Place,
} from './block.ts'
export { type GridActions, gridActions } from './gridActions.ts'
export { type GridAxes, gridAxes } from './gridAxes.ts'
export { keyCommand, type Move } from './keyCommand.ts'
export { type CellEdits, pairLabel, useCellEdits } from './useCellEdits.ts'
