import type { Comparison, EachCheck, Element, ElementId } from '../../model/index.ts'
import { type Comparable, compared, fieldIn, type MapLook } from '../graph/index.ts'
import { periodKey } from './number.ts'
import { type Compared, isThere, operandOf } from './operand.ts'

/** Where a check fails: what was compared, in words. */
export interface CheckFailure {
  readonly value: string
  readonly than: string
  readonly period: string | null
  readonly other?: ElementId
}

/** What a check says of one element. It was looked at where there was something to compare. */
export interface Checked {
  readonly failures: readonly CheckFailure[]
  readonly isLookedAt: boolean
}

export function checkElement(look: MapLook, check: EachCheck, element: Element, today: string): Checked {
  if (check.is === 'filled') {
    const isMissing = !isThere(look, check.value, element, today)
    return { failures: isMissing ? [{ value: '', than: '', period: null }] : [], isLookedAt: true }
  }
  const values = operandOf(look, check.value, element, today).filter(({ period }) => isAsked(check, period))
  const beside = 'field' in check.value ? fieldIn(look.map, element, check.value.field) : undefined
  const others = check.than ? operandOf(look, check.than, element, today, beside) : []
  return compareAll(check, values, others)
}

/** Every value with every other of its period. For `equals` one that is the same is enough. */
export function compareAll(
  check: EachCheck,
  values: readonly Compared[],
  others: readonly Compared[],
): Checked {
  const failures: CheckFailure[] = []
  let isLookedAt = false
  for (const value of values) {
    const failed: CheckFailure[] = []
    let isMet = false
    for (const than of others) {
      if (!samePeriod(value.period, than.period)) continue
      const holds = comparisonHolds(check.is, value.value, than.value, (check.tolerance ?? 0) * value.scale)
      if (holds === undefined) continue
      isLookedAt = true
      if (holds) isMet = true
      else failed.push(failureOf(value, than))
    }
    const [first] = failed
    if (check.is !== 'equals') failures.push(...failed)
    else if (first && !isMet) failures.push(first)
  }
  return { failures, isLookedAt }
}

const isAsked = ({ periods }: EachCheck, period: string | null): boolean =>
  !periods || period === null || periods.some((each) => periodKey(each) === periodKey(period))

const samePeriod = (a: string | null, b: string | null): boolean =>
  a === null || b === null || periodKey(a) === periodKey(b)

function failureOf(value: Compared, than: Compared): CheckFailure {
  const other = value.other ?? than.other
  const failure = { value: value.text, than: than.text, period: value.period ?? than.period }
  return other ? { ...failure, other } : failure
}

/** Undefined where the two are not of one sort, as a date and an amount. */
function comparisonHolds(
  is: Comparison,
  value: Comparable,
  than: Comparable,
  tolerance: number,
): boolean | undefined {
  const difference = compared(value, than)
  if (difference === undefined) return undefined
  const apart = 'amount' in value ? tolerance : 0
  if (is === 'equals') return Math.abs(difference) <= apart
  if (is === 'differs') return Math.abs(difference) > apart
  if ('span' in value && 'span' in than) {
    const isEarly = is === 'not-before' || is === 'at-least'
    return isEarly ? value.span.last >= than.span.first : value.span.last <= than.span.last
  }
  if (!('amount' in value)) return undefined
  return is === 'at-least' || is === 'not-before' ? difference >= -apart : difference <= apart
}
