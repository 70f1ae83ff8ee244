import {
  type Check,
  kindOf,
  kindsOf,
  matrixOf,
  relationOf,
  type Selector,
  type StrategyMap,
} from '@golden-thread/shared/model'
import { never } from '@golden-thread/shared/result'
import { text } from './text.ts'

/** What the framework has checked, each in words: shown when everything holds, so that "nothing" can be trusted. */
export function checksInWords(map: StrategyMap): string[] {
  return [...new Set(map.framework.checks.map((check) => checkInWords(map, check))), text.checked.always]
}

function checkInWords(map: StrategyMap, check: Check): string {
  switch (check.type) {
    case 'column-covered':
    case 'column-single-support':
    case 'row-covers': {
      const definition = matrixOf(map.framework, check.matrix)
      const rows = plural(map, definition?.rows ?? '')
      const columns = plural(map, definition?.columns ?? '')
      if (check.type === 'row-covers') return text.checked['row-covers'](rows, columns)
      return text.checked[check.type](columns, rows)
    }
    case 'needs-link':
      return text.checked['needs-link'](plural(map, check.kind), check.noun)
    case 'most-links': {
      const relation = relationOf(map.framework, check.relation)
      const label = check.end === 'from' ? relation?.label : relation?.inverse
      return text.checked['most-links'](plural(map, check.kind), label ?? check.relation, check.most)
    }
    case 'field-filled': {
      const field = kindOf(map.framework, check.kind)?.fields.find(({ id }) => id === check.field)
      return text.checked['field-filled'](plural(map, check.kind), field?.label ?? check.field)
    }
    case 'each':
      return check.title
    default:
      return never(check)
  }
}

const plural = (map: StrategyMap, selector: Selector): string =>
  kindsOf(selector)
    .map((kind) => (kindOf(map.framework, kind)?.plural ?? kind).toLowerCase())
    .join(' and ')
