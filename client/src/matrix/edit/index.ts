export { type GridActions, gridActions } from './gridActions.ts'
export { type GridAxes, gridAxes } from './gridAxes.ts'
export { keyCommand } from './keyCommand.ts'
export { type CellEdits, pairLabel, useCellEdits } from './useCellEdits.ts'
