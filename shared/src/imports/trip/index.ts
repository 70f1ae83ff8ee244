export { BASE_SHEET, readBase, type TripBase, tripTables } from './base.ts'
export { elementCells, linkCells } from './cells.ts'
export { ID_HEAD, type TripSheet, workbookOf } from './workbookOf.ts'
