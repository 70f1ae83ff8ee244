import {
  comparePeriods,
  type Element,
  type ElementId,
  type Field,
  type FieldValue,
  type Measure,
  type MeasureId,
  measureOf,
  type StrategyMap,
} from '../../model/index.ts'
import { fieldIn, lookAt, type MapLook, meets, reach, sameWords, selected } from '../graph/index.ts'
import { numberIn, periodKey, rounded } from './number.ts'

/** What a measure comes to for one element and period, beside what is printed. `null` is blank, which is not 0. */
export interface Figure {
  readonly element: ElementId
  readonly period: string | null
  readonly computed: number | null
  readonly stated: number | null
  /** Ours less the printed one. */
  readonly difference: number | null
}

/** Every figure of a measure, by the codes of its elements. A period without either figure is left out. */
export function measureFigures(map: StrategyMap, id: MeasureId): Figure[] {
  const measure = measureOf(map.framework, id)
  const look = lookAt(map)
  return measure
    ? selected(map, measure.of, look).flatMap((element) => figuresOf(look, measure, element))
    : []
}

/** The figures of one element, by their periods. */
export function figuresOf(look: MapLook, measure: Measure, element: Element): Figure[] {
  const sums = new Map<string, Sum>()
  if (!measure.by && measure.take === 'count') sumIn(sums, null)
  for (const part of reach(look, element.id, measure.path ?? [])) {
    if (!(measure.where ?? []).every((condition) => meets(look, condition, part))) continue
    for (const [period, amount] of amountsOf(look, measure, part)) add(sumIn(sums, period), amount)
  }
  for (const [period, amount] of printedOf(look, measure, element)) sumIn(sums, period).stated = amount
  return [...sums]
    .sort(([, a], [, b]) => comparePeriods(a.period ?? '', b.period ?? ''))
    .map(([, sum]) => figureOf(measure, element.id, sum))
    .filter(({ computed, stated }) => computed !== null || stated !== null)
}

/** How a figure stands to the printed one: the same, so little apart that it was rounded, or another one. */
export function differenceOf(measure: Measure, { difference }: Figure): 'none' | 'rounded' | 'differs' {
  if (difference === null || difference === 0) return 'none'
  return Math.abs(difference) <= (measure.tolerance ?? 0) ? 'rounded' : 'differs'
}

interface Sum {
  readonly period: string | null
  count: number
  sum: number
  least: number
  greatest: number
  stated: number | null
}

function sumIn(sums: Map<string, Sum>, period: string | null): Sum {
  const key = period === null ? '' : periodKey(period)
  const found = sums.get(key)
  if (found) return found
  const made = { period, count: 0, sum: 0, least: Infinity, greatest: -Infinity, stated: null }
  sums.set(key, made)
  return made
}

function add(sum: Sum, amount: number): void {
  sum.count += 1
  sum.sum += amount
  sum.least = Math.min(sum.least, amount)
  sum.greatest = Math.max(sum.greatest, amount)
}

function figureOf({ take, by }: Measure, element: ElementId, sum: Sum): Figure {
  const isBlank = sum.count === 0 && (take !== 'count' || by !== undefined)
  const computed = isBlank ? null : rounded(sum[take])
  const { period, stated } = sum
  const difference = computed === null || stated === null ? null : rounded(computed - stated)
  return { element, period, computed, stated, difference }
}

/** What one element brings to a measure: an amount for each period that it has one for. */
function* amountsOf(look: MapLook, measure: Measure, part: Element): Generator<[string | null, number]> {
  const { sign, by, take, field } = measure
  const mark = sign && look.value(part, sign.field)
  const isMinus = sign?.minus.some((word) => mark !== undefined && sameWords(word, String(mark)))
  const signed = (amount: number): number => (isMinus ? -amount : amount)
  const value = field === undefined ? undefined : look.value(part, field)
  const own = field === undefined ? undefined : fieldIn(look.map, part, field)
  if (by === 'series') {
    for (const [period, amount] of figuresIn(value, own)) yield [period, signed(amount)]
    return
  }
  const at = by ? look.value(part, by.period) : undefined
  if (by && (at === undefined || String(at).trim() === '')) return
  const period = by ? String(at).trim() : null
  if (take === 'count' && field === undefined) yield [period, 1]
  else if (typeof value === 'object')
    for (const [, amount] of figuresIn(value, own)) yield [period, signed(amount)]
  else {
    const amount = numberIn(value, own)
    if (amount !== undefined) yield [period, signed(amount)]
  }
}

function* printedOf(look: MapLook, measure: Measure, element: Element): Generator<[string | null, number]> {
  if (measure.printed === undefined) return
  const value = look.value(element, measure.printed)
  const field = fieldIn(look.map, element, measure.printed)
  if (typeof value === 'object') {
    if (measure.by) yield* figuresIn(value, field)
    return
  }
  const amount = measure.by ? undefined : numberIn(value, field)
  if (amount !== undefined) yield [null, amount]
}

function* figuresIn(value: FieldValue | undefined, field?: Field): Generator<[string, number]> {
  for (const [period, amount] of typeof value === 'object' ? Object.entries(value) : []) {
    const number = numberIn(amount, field)
    if (number !== undefined) yield [period, number]
  }
}
