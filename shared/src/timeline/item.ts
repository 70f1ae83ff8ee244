import {
  type Element,
  type ElementId,
  type FieldRole,
  type Kind,
  kindOf,
  labelOf,
  readPeriod,
  type Span,
  type StrategyMap,
  valueWords,
} from '../model/index.ts'
import { currentValue } from '../queries/index.ts'
import { readDuration } from './duration.ts'

/** Something that has a place in time, with the days of its dates: a month is all of the month, a year all of the year. */
export interface TimelineItem {
  readonly id: ElementId
  readonly label: string
  readonly kind: string
  /** Its dates in the words of the paper. */
  readonly words: string
  /** The days in which it begins, and those in which it is over. */
  readonly start: Span
  readonly end: Span
  readonly form: ItemForm
  /** Empty where nothing is said. */
  readonly status: string
}

/**
 * `milestone` is one day; `period` one date that is longer; `bar` runs from one date to another; of `from` only the
 * beginning is known, of `by` only the end, of something that has both.
 */
export type ItemForm = 'milestone' | 'period' | 'bar' | 'from' | 'by'

/** Something of a kind that has dates, without one that can be placed. */
export interface Undated {
  readonly id: ElementId
  readonly label: string
  readonly kind: string
  readonly why: string
  readonly status: string
}

/** The kinds that have a field for a beginning or an end. */
export const datedKinds = (map: StrategyMap): readonly Kind[] =>
  map.framework.kinds.filter((kind) => kind.fields.some(({ role }) => role === 'start' || role === 'end'))

/** Where an element stands in time, or why it does not. Nothing is guessed: what has no date is placed nowhere. */
export function placeOf(map: StrategyMap, element: Element): TimelineItem | Undated {
  const fields = kindOf(map.framework, element.kind)?.fields ?? []
  const said = (role: FieldRole): string => {
    const all = fields.filter((field) => field.role === role)
    for (const { id } of all) {
      const words = valueWords(currentValue(map, element, id)).trim()
      if (words) return words
    }
    return ''
  }
  const has = (role: FieldRole): boolean => fields.some((field) => field.role === role)
  const [from, to, takes] = [said('start'), said('end'), said('duration')]
  const known = { id: element.id, label: labelOf(element), kind: element.kind, status: said('status') }
  const [start, given] = [readPeriod(from), readPeriod(to)]
  const unread = [from && !start ? from : '', to && !given ? to : ''].filter(Boolean)
  if (!start && !given)
    return {
      ...known,
      why:
        unread.length > 0
          ? `${unread.map((words) => `"${words}"`).join(' and ')} cannot be placed`
          : takes
            ? `takes ${takes}, and no date is given`
            : 'no date is given',
    }
  if (start && given && given.last < start.first)
    return { ...known, why: `"${to}" lies before "${from}", so it would end before it begins` }
  const length = start && !given ? readDuration(takes) : undefined
  const end = given ?? (start && length && after(start, length))
  const words = wordsOf(from, to, length ? takes : '', unread)
  if (start && end) return { ...known, words, start, end, form: 'bar' }
  const only = (start ?? end) as Span
  const isPart = has('start') && has('end')
  const form = isPart ? (start ? 'from' : 'by') : only.first === only.last ? 'milestone' : 'period'
  return { ...known, words, start: only, end: only, form }
}

export const isPlaced = (place: TimelineItem | Undated): place is TimelineItem => 'form' in place

const after = (start: Span, { least, most }: { readonly least: number; readonly most: number }): Span => ({
  first: start.first + least - 1,
  last: start.last + most - 1,
})

function wordsOf(from: string, to: string, takes: string, unread: readonly string[]): string {
  const range = from && to ? `${from} to ${to}` : from || to
  const words = takes ? `${range} for ${takes}` : range
  return unread.length > 0 && !(from && to) ? `${words} (${unread.join(', ')})` : words
}
