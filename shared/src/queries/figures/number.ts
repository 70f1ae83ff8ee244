import { type Field, type FieldValue, readDate, readMoney, readPeriod, unitOf } from '../../model/index.ts'

/** The number in a value, in the unit that its field is printed in; undefined where there is none, which is not 0. */
export function numberIn(value: FieldValue | undefined, field?: Field): number | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined
  const unit = field?.unit ?? ''
  const amount = readMoney(value, unit)?.amount
  return amount === undefined ? undefined : rounded(amount / unitOf(unit).factor)
}

/** What decimals add up to, without the dust that adding them leaves. */
export const rounded = (number: number): number => Math.round(number * 1e6) / 1e6

const FIGURE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 })

/** A number as a sentence has it: 1,234.5. */
export const figureText = (number: number): string => FIGURE.format(number)

/** The same for two ways of writing one period: 2006/07 and 2006/2007. */
export function periodKey(period: string): string {
  const text = period.trim()
  const span = readPeriod(text) ?? readDate(text)
  return span ? `${span.first} ${span.last}` : text.toLowerCase()
}
