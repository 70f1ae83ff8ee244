export type { Draw, Drawn } from './computedView.ts'
export { type OpenText, openText, type SharedText, type TextCommand } from './openText.ts'
