export { moneyPaper, moneyParts } from './moneyParts.ts'
export type { MoneyPart } from './part.ts'
