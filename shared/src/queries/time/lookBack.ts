import {
  aliveElements,
  dayText,
  type Element,
  type ElementId,
  type FieldId,
  kindOf,
  readPeriod,
  type StrategyMap,
  type Tone,
  toneOf,
  valueWords,
} from '../../model/index.ts'
import { elementsObserved } from './observationIndex.ts'
import { asAt, currentValue, type Moved, movedSince } from './values.ts'

/** A map as at a date, and what has moved by then since an earlier one. */
export interface LookBack {
  readonly map: StrategyMap
  /** The last day of the date, "2004-06-30"; undefined where it cannot be read: then the map is that of now. */
  readonly day: string | undefined
  /** The status of each element that has one, as at the date. */
  readonly statuses: ReadonlyMap<ElementId, StatusShown>
  /** Nothing where no earlier date was given. */
  readonly moved: readonly Moved[]
  /** The dates of which anything was observed, each once in the words of its source, the latest first. */
  readonly dates: readonly { readonly day: string; readonly words: string }[]
  readonly problem?: LookProblem
}

export type LookProblem = 'date-unread' | 'since-unread' | 'since-not-earlier'

/** What is said of an element's status beside its title. */
export interface StatusShown {
  /** The name of its field: "Progress". */
  readonly field: string
  readonly words: string
  readonly tone?: Tone
  /** What it was at the earlier date, where that was something else; empty where nothing had been said. */
  readonly was?: string
}

/** Looks at a map as at a date, in any words that a paper has for one, beside an earlier one. Never changes the map. */
export function lookBack(whole: StrategyMap, date: string, since?: string): LookBack {
  const until = readPeriod(date)
  const dates = datesObserved(whole)
  if (!until) return { ...NOTHING_SHOWN, map: whole, dates, day: undefined, problem: 'date-unread' }
  const map = asAt(whole, date)
  const from = since === undefined ? undefined : readPeriod(since)
  const isEarlier = from !== undefined && from.last < until.last
  const moved = isEarlier && since !== undefined ? (movedSince(whole, since, date) ?? []) : []
  const problem = since === undefined || isEarlier ? undefined : from ? 'since-not-earlier' : 'since-unread'
  return {
    map,
    day: dayText(until.last),
    statuses: statusesOf(map, moved),
    moved,
    dates,
    ...(problem ? { problem } : {}),
  }
}

const NOTHING_SHOWN = { statuses: new Map(), moved: [] } as const

function statusesOf(map: StrategyMap, moved: readonly Moved[]): ReadonlyMap<ElementId, StatusShown> {
  const observed = new Set(elementsObserved(map))
  const byElement = Map.groupBy(moved, ({ element }) => element.id)
  return new Map(
    aliveElements(map).flatMap((element) => {
      const shown = statusOf(map, element, observed.has(element.id), byElement.get(element.id) ?? [])
      return shown ? [[element.id, shown] as const] : []
    }),
  )
}

/** The field that moved, or else the one of the role, or else the first that was observed. */
function statusOf(
  map: StrategyMap,
  element: Element,
  isObserved: boolean,
  moved: readonly Moved[],
): StatusShown | undefined {
  const fields = kindOf(map.framework, element.kind)?.fields ?? []
  const status = fields.filter(({ role }) => role === 'status')
  const observed = isObserved ? fields.filter((field) => field.observed) : []
  const ordered = [...status, ...observed]
  const first =
    ordered.find(({ id }) => movedIn(moved, id)) ?? ordered.find(({ id }) => wordsOf(map, element, id))
  const field = first ?? fields.find(({ id }) => movedIn(moved, id))
  if (!field) return undefined
  const was = movedIn(moved, field.id)
  const words = wordsOf(map, element, field.id)
  const tone = toneOf(field, currentValue(map, element, field.id))
  return {
    field: field.label,
    words,
    ...(tone ? { tone } : {}),
    ...(was ? { was: valueWords(was.from) } : {}),
  }
}

const movedIn = (moved: readonly Moved[], field: FieldId): Moved | undefined =>
  moved.find((each) => each.field === field)

const wordsOf = (map: StrategyMap, element: Element, field: FieldId): string =>
  valueWords(currentValue(map, element, field))

/** The dates of which anything was observed, each once in the words of its source, the latest first. */
export function datesObserved(map: StrategyMap): LookBack['dates'] {
  const found = new Map<string, string>()
  for (const { asAt: words, deletedAt } of map.observations.values()) {
    const last = deletedAt === undefined ? readPeriod(words)?.last : undefined
    if (last !== undefined && !found.has(dayText(last))) found.set(dayText(last), words.trim())
  }
  return [...found].map(([day, words]) => ({ day, words })).sort((a, b) => (a.day < b.day ? 1 : -1))
}
