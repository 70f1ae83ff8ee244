export { STYLE } from './style.ts'
export { blocksHtml, escaped } from './writeHtml.ts'
