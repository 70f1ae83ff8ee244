import {
  compareMeanings,
  type Element,
  elementId,
  isAlive,
  kindOf,
  labelOf,
  meaningOf,
  valueWords,
} from '../../model/index.ts'
import { fieldIn, type MapLook, reach } from '../graph/index.ts'
import type { RegisterCell } from './registerTable.ts'

/** What a cell says, in the words in which it is copied, filtered, printed and read again. */
export function cellWords(look: MapLook, element: Element, column: RegisterCell): string {
  switch (column.type) {
    case 'code':
      return element.code
    case 'title':
      return element.title
    case 'kind':
      return kindOf(look.map.framework, element.kind)?.label ?? element.kind
    case 'period': {
      const value = look.value(element, column.field)
      const amount =
        typeof value === 'object' && Object.hasOwn(value, column.period) ? value[column.period] : undefined
      return amount === undefined ? '' : String(amount)
    }
    case 'path':
      return reach(look, element.id, column.path).map(labelOf).join('; ')
    case 'verdict':
      return ''
    case 'field': {
      const value = look.value(element, column.field)
      const field = fieldIn(look.map, element, column.field)
      if (field?.type !== 'reference' || typeof value !== 'string') return valueWords(value)
      const target = look.element(elementId(value))
      return target && isAlive(target) ? labelOf(target) : value
    }
  }
}

/** Less than 0 where the first comes before the other by what a column says of them; blanks come last, either way about. */
export function compareCells(
  look: MapLook,
  column: RegisterCell,
  [a, aWords]: readonly [Element, string],
  [b, bWords]: readonly [Element, string],
  direction: 1 | -1,
): number {
  const blank = Number(aWords === '') - Number(bWords === '')
  if (blank !== 0) return blank
  return direction * (byMeaning(look, column, [a, aWords], [b, bWords]) ?? collator.compare(aWords, bWords))
}

function byMeaning(
  look: MapLook,
  column: RegisterCell,
  [a, aWords]: readonly [Element, string],
  [b, bWords]: readonly [Element, string],
): number | undefined {
  if (column.type === 'period') {
    const amount = { type: 'money' as const, ...(column.like.unit ? { unit: column.like.unit } : {}) }
    return compareMeanings(meaningOf(amount, aWords), meaningOf(amount, bWords))
  }
  if (column.type !== 'field') return undefined
  const [field, other] = [fieldIn(look.map, a, column.field), fieldIn(look.map, b, column.field)]
  if (!field || !other || field.type !== other.type || field.type === 'reference') return undefined
  return compareMeanings(
    meaningOf(field, look.value(a, column.field)),
    meaningOf(other, look.value(b, column.field)),
  )
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
