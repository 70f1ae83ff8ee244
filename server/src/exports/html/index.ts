export { escaped } from './runs.ts'
export { STYLE } from './style.ts'
export { blocksHtml, tablesIn } from './writeHtml.ts'
