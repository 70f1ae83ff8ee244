import {
  aliveElements,
  byCode,
  type Condition,
  conditionsOf,
  type Element,
  type ElementId,
  type Field,
  type FieldId,
  type FieldValue,
  isAlive,
  kindOf,
  kindsOf,
  type Selector,
  type StrategyMap,
  takesKind,
} from '../../model/index.ts'
import { comparable, compared, sameValue } from './comparable.ts'
import { lookAt, type MapLook } from './look.ts'
import { leadsAnywhere } from './reach.ts'

/** True where the element is there, of one of the kinds, and meets every condition. */
export function selects(look: MapLook, selector: Selector, id: ElementId): boolean {
  const element = look.element(id)
  if (!element || !isAlive(element) || !takesKind(selector, element.kind)) return false
  return conditionsOf(selector).every((condition) => meets(look, condition, element))
}

/** Every element of a selector, in the order of the codes. */
export function selected(map: StrategyMap, selector: Selector, look: MapLook = lookAt(map)): Element[] {
  const kinds = [...new Set(kindsOf(selector))]
  const found = kinds
    .flatMap((kind) => aliveElements(map, kind))
    .filter(({ id }) => selects(look, selector, id))
  return kinds.length > 1 ? found.sort(byCode) : found
}

export function meets(look: MapLook, condition: Condition, element: Element): boolean {
  if (condition.kind !== undefined && condition.kind !== element.kind) return true
  if ('path' in condition) return leadsAnywhere(look, element.id, condition.path) === condition.some
  const value = look.value(element, condition.field)
  const field = fieldIn(look.map, element, condition.field)
  if ('is' in condition) return condition.is.some((wanted) => holds(value, wanted, field))
  if ('not' in condition) return !condition.not.some((wanted) => holds(value, wanted, field))
  if ('filled' in condition) return isFilled(value) === condition.filled
  const own = comparable(value, field)
  if (!own) return false
  const isWithin = (bound: string | number | undefined, side: 1 | -1): boolean => {
    if (bound === undefined) return true
    const other = comparable(bound, field)
    const difference = other && compared(own, other)
    return difference !== undefined && difference * side >= 0
  }
  return isWithin(condition.least, 1) && isWithin(condition.most, -1)
}

/** The field of an element's kind, by its id. */
export const fieldIn = (map: StrategyMap, element: Element, field: FieldId): Field | undefined =>
  kindOf(map.framework, element.kind)?.fields.find(({ id }) => id === field)

/** True where there is anything in a value; a series without figures is empty. */
export const isFilled = (value: FieldValue | undefined): boolean =>
  typeof value === 'object'
    ? Object.keys(value).length > 0
    : value !== undefined && String(value).trim() !== ''

function holds(value: FieldValue | undefined, wanted: string | number | boolean, field?: Field): boolean {
  if (!isFilled(value)) return wanted === ''
  if (typeof wanted === 'boolean') return value === wanted
  return value !== undefined && sameValue(value, wanted, field)
}
