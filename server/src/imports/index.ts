export { type ImportBody, importBody } from './importBody.ts'
export { importTables } from './importTables.ts'
export { planDoor } from './planDoor.ts'
export { readWorkbook } from './readWorkbook.ts'
