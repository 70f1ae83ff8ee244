import type { Field, FieldValue } from '../framework/index.ts'
import { readMoney } from './amount.ts'
import { meaningOf, periodsIn } from './value.ts'

/** Types of which words have to be read to be compared and added up. */
const READ: Partial<Record<Field['type'], string>> = {
  date: 'a date, such as 2005, 2005-10, 2005-10-10 or 10 October 2005',
  period: 'a period, such as 2006/07, Q2 2006/07 or end of 2006/07, that ends after it begins',
  number: 'a number, such as 25,000 or -3.5',
  money: 'an amount, such as £32m, £25,000 or -14',
  series: 'an amount for each period, such as 2006/07: 14',
  boolean: 'yes or no',
}

/**
 * What a value would have to be to be read, or undefined where it can be. Words without a figure ("ongoing", "to be
 * agreed") say what they say, and ask for nothing.
 */
export function unreadValue(
  field: Field,
  value: FieldValue,
): { words: string; expected: string } | undefined {
  const expected = READ[field.type]
  if (expected === undefined) return undefined
  if (field.type === 'series' && typeof value === 'object') {
    for (const period of periodsIn(field, value)) {
      const held = Object.hasOwn(value, period) ? value[period] : undefined
      if (held !== undefined && hasFigures(held) && !readMoney(held, field.unit))
        return { words: `${period}: ${held}`, expected }
      if (held !== undefined && !meaningOf({ type: 'period' }, period))
        return { words: period, expected: 'a period, such as 2006/07' }
    }
    return undefined
  }
  if (meaningOf(field, value) || (typeof value === 'string' && !hasFigures(value))) return undefined
  return { words: typeof value === 'object' ? 'a value for each period' : String(value), expected }
}

const hasFigures = (value: string | number): boolean => typeof value === 'number' || /\d/.test(value)
