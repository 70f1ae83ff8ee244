export {
  blockBetween,
  blockHeight,
  blockWidth,
  type CellBlock,
  contains,
  isOneCell,
  type Place,
  placesOf,
} from './block.ts'
export { fillPairs } from './fill.ts'
export { type GridNames, gridNames } from './gridNames.ts'
export { layOver } from './layOver.ts'
export { type Key, type Move, moveOf } from './moveKeys.ts'
export { movePlace } from './movePlace.ts'
export { COLUMN_REM, ROW_REM, remPixels } from './sizes.ts'
export type { GridSlot } from './slots.ts'
export { fromTsv, toTsv } from './tsv.ts'
export { type GridPlace, useGridPlace } from './useGridPlace.ts'
export { placeOf, useGridPointer } from './useGridPointer.ts'
export { useSlots, WHOLE_CELLS_MAX } from './useSlots.ts'
