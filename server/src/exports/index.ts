export type { Format } from './format.ts'
export { formatOf, formats } from './formats.ts'
