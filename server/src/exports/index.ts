export { csvRows } from './csv.ts'
export type { Format } from './format.ts'
export { formatOf, formats } from './formats.ts'
export { blocksHtml, escaped, STYLE } from './html/index.ts'
