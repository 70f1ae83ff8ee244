import {
  type Field,
  type FieldValue,
  type Framework,
  isWebAddress,
  readDate,
  readTruth,
  type Series,
} from '../../model/index.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { folded, type SourceCell } from '../entries/index.ts'

/** What a cell says for a field; or what the field would take instead. */
export interface CellValue {
  readonly value: FieldValue
  /** The day that a number of Excel stands for. */
  readonly day?: string
}

export function cellValue(
  framework: Framework,
  field: Field,
  cell: SourceCell,
): Result<CellValue, { readonly expected: string }> {
  const words = String(cell).trim()
  const isStrict = (framework.language ?? 1) < 2
  switch (field.type) {
    case 'choice':
    case 'scale': {
      const one = field.values?.find((value) => folded(value) === folded(words))
      return one === undefined
        ? refuse({ expected: `one of: ${field.values?.join(', ') ?? ''}` })
        : ok({ value: one })
    }
    case 'number': {
      if (typeof cell === 'number') return ok({ value: cell })
      const number = Number(words.replaceAll(',', ''))
      if (Number.isFinite(number)) return ok({ value: number })
      return isStrict ? refuse({ expected: 'a number' }) : ok({ value: words })
    }
    case 'money':
      return ok({ value: typeof cell === 'number' ? cell : words })
    case 'boolean': {
      const truth = typeof cell === 'boolean' ? cell : readTruth(TICK.test(words) ? 'yes' : words)
      return ok({ value: truth ?? words })
    }
    case 'date': {
      const day = dayIn(cell)
      if (day !== undefined) return ok(isDayNumber(cell) ? { value: day, day } : { value: day })
      return isStrict ? refuse({ expected: 'a date such as 2005-09-29' }) : ok({ value: words })
    }
    case 'url':
      return isWebAddress(words)
        ? ok({ value: words })
        : refuse({ expected: 'the address of a page on the web, which begins with https://' })
    case 'series': {
      const series = seriesIn(words)
      return series
        ? ok({ value: series })
        : refuse({ expected: 'an amount for each period, as "2006/07: 14; 2007/08: 15"' })
    }
    default:
      return ok({ value: words })
  }
}

/** The value of one period of a series. */
export const periodValue = (cell: SourceCell): number | string => {
  if (typeof cell === 'number') return cell
  const number = Number(String(cell).replaceAll(',', ''))
  return Number.isFinite(number) ? number : String(cell).trim()
}

const TICK = /^[x✓✔☑√]$/i

/** The days that Excel counts from 1900 on, from 1927 to 2099; smaller numbers are more likely years, or mistakes. */
const EXCEL_DAYS = { least: 10_000, most: 73_050 }

/** True for what can only be a day as Excel counts it; a CSV has the same figures as words, and four are a year. */
export const isDayNumber = (cell: SourceCell): boolean =>
  typeof cell === 'number' ? Number.isInteger(cell) && cell > 9_999 : /^\d{5}$/.test(String(cell))

/** A day as 2005-09-29: a number of Excel, or British figures (29/09/2005, 29.9.05). Undefined leaves the words. */
export function dayIn(cell: SourceCell): string | undefined {
  if (isDayNumber(cell)) {
    const number = Number(cell)
    if (number < EXCEL_DAYS.least || number > EXCEL_DAYS.most) return undefined
    return daysAfter(number - 25_569)
  }
  const words = String(cell).trim()
  const whole = /^(\d{4}-\d{2}-\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(words)
  if (whole) return readDate(whole[1] ?? '') ? whole[1] : undefined
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(words)
  if (!british) return undefined
  const [, day = '', month = '', short = ''] = british
  const year = short.length === 4 ? short : String(Number(short) + (Number(short) < 50 ? 2000 : 1900))
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return readDate(iso) ? iso : undefined
}

/** So many days after 1 January 1970, by the calendar's own rule: nothing here asks a clock for a date. */
function daysAfter(days: number): string {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153)
  const day = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** "2006/07: 14; 2007/08: 15", as a cell of ours writes a series. */
function seriesIn(words: string): Series | undefined {
  const parts = words.split(/[;\n]/).map((part) => /^(.+?):\s*(.+)$/.exec(part.trim()))
  if (parts.some((part) => !part)) return undefined
  return Object.fromEntries(parts.map((part) => [part?.[1]?.trim() ?? '', periodValue(part?.[2] ?? '')]))
}
