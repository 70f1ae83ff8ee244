import {
  type Element,
  type ElementId,
  type Field,
  type FieldValue,
  measureOf,
  type Operand,
} from '../../model/index.ts'
import {
  type Comparable,
  comparable,
  compared,
  fieldIn,
  isFilled,
  type MapLook,
  reach,
} from '../graph/index.ts'
import { figuresOf } from './figures.ts'
import { figureText } from './number.ts'

/** One thing that a check compares, in the words of the map. */
export interface Compared {
  readonly value: Comparable
  readonly text: string
  readonly period: string | null
  /** Whose it is, where it is not of the element that is asked. */
  readonly other?: ElementId
}

const numberCompared = (amount: number, period: string | null = null): Compared => ({
  value: { amount },
  text: figureText(amount),
  period,
})

/** Everything that an operand is for one element: none where it is empty or cannot be read. `today` may be unknown. */
export function operandOf(look: MapLook, operand: Operand, element: Element, today: string): Compared[] {
  if ('constant' in operand) return fromValue(operand.constant)
  if ('today' in operand) return today ? fromValue(today) : []
  if ('count' in operand) return [numberCompared(reach(look, element.id, operand.count).length)]
  if ('daysSince' in operand) {
    const last = look.observed(element, operand.daysSince).at(-1)
    const days = last && today ? daysBetween(last.asAt, today) : undefined
    return days === undefined ? [] : [numberCompared(days)]
  }
  if ('measure' in operand) {
    const measure = measureOf(look.map.framework, operand.measure)
    const figures = measure ? figuresOf(look, measure, element) : []
    return figures.flatMap(({ computed, period }) =>
      computed === null ? [] : [numberCompared(computed, period)],
    )
  }
  const { field, along, take } = operand
  if (!along) return fromField(look, element, field)
  const found = reach(look, element.id, along).flatMap((each) =>
    fromField(look, each, field).map((one): Compared => ({ ...one, other: each.id })),
  )
  return take ? extremes(found, take) : found
}

/** True where there is anything for `filled` to find. */
export function isThere(look: MapLook, operand: Operand, element: Element, today: string): boolean {
  if ('count' in operand) return reach(look, element.id, operand.count).length > 0
  if (!('field' in operand)) return operandOf(look, operand, element, today).length > 0
  const { field, along } = operand
  const asked = along ? reach(look, element.id, along) : [element]
  return asked.some((each) => isFilled(look.value(each, field)))
}

const fromField = (look: MapLook, element: Element, id: string): Compared[] =>
  fromValue(look.value(element, id), fieldIn(look.map, element, id))

function fromValue(value: FieldValue | undefined, field?: Field): Compared[] {
  if (typeof value === 'object') {
    return Object.entries(value).flatMap(([period, amount]) =>
      fromValue(amount).map((one) => ({ ...one, period })),
    )
  }
  const read = comparable(value, field)
  if (!read || value === undefined) return []
  const text = typeof value === 'number' ? figureText(value) : String(value).trim()
  return [{ value: read, text, period: null }]
}

/** The least or the greatest of each period. */
function extremes(found: readonly Compared[], take: 'least' | 'greatest'): Compared[] {
  const best = new Map<string | null, Compared>()
  for (const one of found) {
    const former = best.get(one.period)
    const difference = former && compared(one.value, former.value)
    const isBetter = difference !== undefined && (take === 'least' ? difference < 0 : difference > 0)
    if (!former || isBetter) best.set(one.period, one)
  }
  return [...best.values()]
}

/** Whole days from the last day of a date or period to another day. */
function daysBetween(from: string, to: string): number | undefined {
  const [start, end] = [comparable(from), comparable(to)]
  if (!start || !end || !('to' in start) || !('from' in end)) return undefined
  const days = (dayNumber(end.from) - dayNumber(start.to)) / 86_400_000
  return Number.isFinite(days) ? days : undefined
}

/** Months end on a 31st here, which a calendar takes for a day of the next one. */
function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return Date.UTC(year, month - 1, Math.min(date, last))
}
