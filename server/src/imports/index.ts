export { type ImportBody, importBody } from './importBody.ts'
export { type ImportSources, importTables } from './importTables.ts'
export { readWorkbook } from './readWorkbook.ts'
