export { type CopiedTable, isHalfMoved, moveEverything } from './move.ts'
