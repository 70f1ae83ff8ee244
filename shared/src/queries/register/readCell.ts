import {
  aliveElements,
  type Element,
  explainRefusal,
  type Field,
  type FieldValue,
  kindOf,
  labelOf,
  limits,
  readTruth,
  type StrategyMap,
  unreadValue,
  valueFault,
} from '../../model/index.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { sameWords } from '../graph/index.ts'
import { observationsOf } from '../time/index.ts'
import type { RegisterCell } from './registerTable.ts'

/** What a text means in a cell: a part of a change to its element. */
export type CellMeaning =
  | { readonly part: 'code'; readonly text: string }
  | { readonly part: 'title'; readonly text: string }
  | {
      readonly part: 'field'
      readonly field: Field
      readonly value: FieldValue | null
      readonly unread?: string
    }
  | {
      readonly part: 'period'
      readonly field: Field
      readonly period: string
      readonly value: string | number | null
      readonly unread?: string
    }

/** Reads what somebody typed or pasted for one cell, or says in a few words why it cannot stand there. */
export function readCell(
  map: StrategyMap,
  element: Pick<Element, 'kind'> & { readonly id?: Element['id'] },
  column: RegisterCell,
  text: string,
): Result<CellMeaning, string> {
  const words = text.trim()
  switch (column.type) {
    case 'code':
      return words.length > limits.CODE_CHARS_MAX
        ? refuse(`a code has at most ${limits.CODE_CHARS_MAX} characters`)
        : ok({ part: 'code', text: words })
    case 'title': {
      const title = words.replace(/\s*\n\s*/g, ' ')
      return title.length > limits.TITLE_CHARS_MAX
        ? refuse(`a title has at most ${limits.TITLE_CHARS_MAX} characters`)
        : ok({ part: 'title', text: title })
    }
    case 'kind':
      return refuse('the kind is changed in the details')
    case 'path':
      return refuse('it follows from the links and is not written here')
    case 'verdict':
      return refuse('a verdict follows from the map and is not written here')
    case 'field':
    case 'period': {
      const kind = kindOf(map.framework, element.kind)
      const field = kind?.fields.find(({ id }) => id === column.field)
      if (!field) return refuse(`${kind?.label ?? element.kind} has no field “${column.like.label}”`)
      if (element.id !== undefined && observationsOf(map, element.id, field.id).length > 0)
        return refuse('it was observed over time, so it is observed again in the details')
      return column.type === 'period'
        ? readPeriodCell(map, field, column.period, words)
        : readField(map, field, words)
    }
  }
}

function readPeriodCell(
  map: StrategyMap,
  field: Field,
  period: string,
  words: string,
): Result<CellMeaning, string> {
  const value = isBlank(words) ? null : plainNumber(words)
  const fault = value === null ? undefined : valueFault(map.framework, field, { [period]: value })
  if (fault) return refuse(explainRefusal(fault))
  return ok({ part: 'period', field, period, value, ...unreadIn({ ...field, type: 'money' }, value) })
}

function readField(map: StrategyMap, field: Field, words: string): Result<CellMeaning, string> {
  if (isBlank(words)) return ok({ part: 'field', field, value: null })
  const value = field.type === 'reference' ? namedBy(map, field, words) : meant(field, words)
  if (typeof value === 'object') return refuse(value.reason)
  const fault = valueFault(map.framework, field, value)
  if (fault?.code === 'field-value') return refuse(`“${words.slice(0, 40)}” is not ${fault.expected}`)
  if (fault) return refuse(explainRefusal(fault))
  return ok({ part: 'field', field, value, ...unreadIn(field, value) })
}

/** Papers and files have this word where a field is blank, so that it comes back as none. */
const isBlank = (words: string): boolean => words === '' || words === 'Blank'

/** What is meant by words in a field of its type; words that mean nothing there are kept as they are. */
function meant(field: Field, words: string): string | number | boolean | { readonly reason: string } {
  switch (field.type) {
    case 'choice':
    case 'scale':
      return field.values?.find((value) => sameWords(value, words)) ?? words
    case 'number':
      return plainNumber(words)
    case 'boolean':
      return readTruth(words) ?? { reason: `“${words.slice(0, 40)}” is neither yes nor no` }
    case 'series':
      return { reason: 'it has an amount for each period' }
    default:
      return words
  }
}

/** The id of the one element that a reference names, by code, title or both. */
function namedBy(map: StrategyMap, field: Field, words: string): string | { readonly reason: string } {
  const kinds = field.to ?? map.framework.kinds.map(({ id }) => id)
  const found = kinds
    .flatMap((kind) => aliveElements(map, kind))
    .filter((each) => [each.code, each.title, labelOf(each)].some((name) => sameWords(name, words)))
  const [only] = found
  if (only && found.length === 1) return only.id
  const kindWords = kinds.map((kind) => kindOf(map.framework, kind)?.label.toLowerCase() ?? kind)
  return {
    reason:
      found.length > 1
        ? `“${words.slice(0, 40)}” names ${found.length} elements; give the code`
        : `“${words.slice(0, 40)}” names no ${kindWords.slice(0, 3).join(' or ')} of this map`,
  }
}

/** A plain number is kept as one; "25,000" and "about 20" are kept as they are written. */
function plainNumber(words: string): number | string {
  const number = Number(words)
  return words !== '' && String(number) === words ? number : words
}

/** What is kept as it is written, because it cannot be read as what the field asks for. */
function unreadIn(field: Field, value: FieldValue | null): { readonly unread?: string } {
  const unread = value === null ? undefined : unreadValue(field, value)
  return unread ? { unread: unread.expected } : {}
}
