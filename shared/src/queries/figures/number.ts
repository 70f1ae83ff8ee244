import type { FieldValue } from '../../model/index.ts'
import { amountOf, spanOf } from '../graph/index.ts'

/** The number in a value; undefined where there is none, which is not 0. */
export function numberIn(value: FieldValue | undefined): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  return typeof value === 'string' ? amountOf(value) : undefined
}

/** What decimals add up to, without the dust that adding them leaves. */
export const rounded = (number: number): number => Math.round(number * 1e6) / 1e6

const FIGURE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 })

/** A number as a sentence has it: 1,234.5. */
export const figureText = (number: number): string => FIGURE.format(number)

/** The same for two ways of writing one period: 2006/07 and 2006/2007. */
export function periodKey(period: string): string {
  const text = period.trim()
  const span = spanOf(text)
  return span ? `${span.from} ${span.to}` : `~${text.toLowerCase()}`
}
