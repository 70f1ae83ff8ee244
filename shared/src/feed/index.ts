export { decisionTable } from './decisionTable.ts'
export { type FeedColumn, type FeedPage, type FeedTable, type FeedValue, feedPage } from './feedTable.ts'
export { isMapTable, MAP_TABLES, type MapTable, mapTable } from './mapTables.ts'
