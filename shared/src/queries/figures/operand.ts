import {
  daysBetween,
  type Element,
  type ElementId,
  type Field,
  type FieldValue,
  type Framework,
  type Measure,
  measureOf,
  type Operand,
  readDate,
  readPeriod,
  unitOf,
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
  /** How much one of its unit is: a million for "£ million". */
  readonly scale: number
  /** Whose it is, where it is not of the element that is asked. */
  readonly other?: ElementId
}

/** A number in a unit of so much. */
export const numberCompared = (amount: number, period: string | null = null, scale = 1): Compared => ({
  value: { amount: amount * scale },
  text: figureText(amount),
  period,
  scale,
})

/** Everything that an operand is for one element: none where it is empty or cannot be read. `today` may be unknown. */
export function operandOf(
  look: MapLook,
  operand: Operand,
  element: Element,
  today: string,
  /** The field that a constant is compared with, which says how it is to be read. */
  beside?: Field,
): Compared[] {
  if ('constant' in operand) return fromValue(operand.constant, beside)
  if ('today' in operand) return today ? fromValue(today) : []
  if ('count' in operand) return [numberCompared(reach(look, element.id, operand.count).length)]
  if ('daysSince' in operand) {
    const last = look.observed(element, operand.daysSince).at(-1)
    const [then, now] = [last && (readDate(last.asAt) ?? readPeriod(last.asAt)), readDate(today)]
    return then && now ? [numberCompared(daysBetween(then, now))] : []
  }
  if ('measure' in operand) {
    const measure = measureOf(look.map.framework, operand.measure)
    const scale = measure ? measureScale(look.map.framework, measure) : 1
    const figures = measure ? figuresOf(look, measure, element) : []
    return figures.flatMap(({ computed, period }) =>
      computed === null ? [] : [numberCompared(computed, period, scale)],
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
      fromValue(amount, field && { ...field, type: 'money' }).map((one) => ({ ...one, period })),
    )
  }
  const read = comparable(value, field)
  if (!read || value === undefined) return []
  const text = typeof value === 'number' ? figureText(value) : String(value).trim()
  return [{ value: read, text, period: null, scale: scaleOf(field) }]
}

export const scaleOf = (field: Field | undefined): number => unitOf(field?.unit ?? '').factor

/** The unit of a measure is that of the field that it takes, wherever that is. */
function measureScale({ kinds }: Framework, { field, take }: Measure): number {
  if (take === 'count' || field === undefined) return 1
  return scaleOf(kinds.flatMap(({ fields }) => fields).find(({ id }) => id === field))
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
