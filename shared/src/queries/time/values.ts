import {
  byCode,
  type Element,
  type ElementId,
  type FieldId,
  type FieldValue,
  isAlive,
  kindOf,
  type Observation,
  readPeriod,
  type StrategyMap,
  valueWords,
} from '../../model/index.ts'
import { type Dated, datedAt, elementsObserved } from './observationIndex.ts'

/** What was observed of a field, the latest last; those whose date cannot be read come first. */
export const observationsOf = (
  map: StrategyMap,
  element: ElementId,
  field: FieldId,
): readonly Observation[] =>
  datedAt(map, element)
    .get(field)
    ?.map(({ observation }) => observation) ?? []

/** What stands in a field now: what was observed last, or else what was written in the field itself. */
export function currentValue(map: StrategyMap, element: Element, field: FieldId): FieldValue | undefined {
  const last = map.observations.size > 0 ? datedAt(map, element.id).get(field)?.at(-1) : undefined
  if (last) return last.observation.value
  return Object.hasOwn(element.fields, field) ? element.fields[field] : undefined
}

/** What was observed last of each field, with where it came from; up to and with a date, where one is given. */
export interface Status {
  readonly element: Element
  readonly field: FieldId
  readonly observation: Observation
}

/** By the codes of the elements, and the fields in the order of their kind. Undefined for a date that is none. */
export function statusAt(map: StrategyMap, date?: string): readonly Status[] | undefined {
  const until = date === undefined ? Infinity : readPeriod(date)?.last
  if (until === undefined) return undefined
  return observedElements(map).flatMap((element) =>
    fieldsOf(map, element).flatMap((field): Status[] => {
      const last = lastUntil(datedAt(map, element.id).get(field), until)
      return last ? [{ element, field, observation: last.observation }] : []
    }),
  )
}

/**
 * The map as it was at a date, for every reader: what was observed later is left out, and each field holds what had
 * been observed last. An observation holds from the first day of its date. Without a date it is the map of now, with
 * what was observed in its fields. The map itself where there is nothing to change or the date is none.
 */
export function asAt(map: StrategyMap, date?: string): StrategyMap {
  const until = date === undefined ? Infinity : readPeriod(date)?.last
  if (until === undefined || map.observations.size === 0) return map
  const elements = new Map(map.elements)
  const kept = new Set<Observation>()
  for (const id of elementsObserved(map)) {
    const element = map.elements.get(id)
    const values: [FieldId, FieldValue][] = []
    for (const [field, dated] of datedAt(map, id)) {
      for (const each of dated) if (isKnown(each, until)) kept.add(each.observation)
      const last = lastUntil(dated, until)
      if (last) values.push([field, last.observation.value])
    }
    if (element && values.length > 0)
      elements.set(id, { ...element, fields: { ...element.fields, ...Object.fromEntries(values) } })
  }
  const observations =
    until === Infinity
      ? map.observations
      : new Map([...map.observations].filter(([, observation]) => kept.has(observation)))
  return { ...map, elements, observations }
}

/** A field whose value is another than it was at a date before. */
export interface Moved {
  readonly element: Element
  readonly field: FieldId
  /** Nothing where nothing had been said yet. */
  readonly from: FieldValue | undefined
  readonly to: Observation
}

/**
 * What moved since a date, by code; what was observed again and found the same has not. Up to now, or to the date of
 * `until`. Undefined for no date.
 */
export function movedSince(map: StrategyMap, date: string, until?: string): readonly Moved[] | undefined {
  const since = readPeriod(date)?.last
  const end = until === undefined ? Infinity : readPeriod(until)?.last
  if (since === undefined || end === undefined) return undefined
  return observedElements(map).flatMap((element) =>
    fieldsOf(map, element).flatMap((field): Moved[] => {
      const dated = datedAt(map, element.id).get(field) ?? []
      const to = lastUntil(dated, end)
      const former = lastUntil(dated, since)
      const from = former ? former.observation.value : element.fields[field]
      const isSame = !to || to === former || valueWords(to.observation.value) === valueWords(from)
      return isSame ? [] : [{ element, field, from, to: to.observation }]
    }),
  )
}

/** Observations of one field and date that say different things. */
export interface Contradiction {
  readonly element: Element
  readonly field: FieldId
  readonly observations: readonly Observation[]
}

export function contradictionsOf(map: StrategyMap, element: Element): readonly Contradiction[] {
  return [...datedAt(map, element.id)].flatMap(([field, dated]) => {
    const groups = Map.groupBy(dated, ({ span, observation }) =>
      span ? `${span.first} ${span.last}` : observation.asAt.trim().toLowerCase(),
    )
    return [...groups.values()].flatMap((group): Contradiction[] => {
      const said = new Set(group.map(({ observation }) => valueWords(observation.value)))
      return said.size > 1
        ? [{ element, field, observations: group.map(({ observation }) => observation) }]
        : []
    })
  })
}

export const contradictions = (map: StrategyMap): readonly Contradiction[] =>
  observedElements(map).flatMap((element) => contradictionsOf(map, element))

const observedElements = (map: StrategyMap): readonly Element[] =>
  [...elementsObserved(map)]
    .flatMap((id) => map.elements.get(id) ?? [])
    .filter(isAlive)
    .sort(byCode)

/** The fields of which anything was observed, those of the kind first and in its order. */
function fieldsOf(map: StrategyMap, element: Element): readonly FieldId[] {
  const observed = datedAt(map, element.id)
  const own = kindOf(map.framework, element.kind)?.fields.map(({ id }) => id) ?? []
  return [...own.filter((id) => observed.has(id)), ...[...observed.keys()].filter((id) => !own.includes(id))]
}

const isKnown = ({ span }: Dated, until: number): boolean =>
  until === Infinity || (span !== undefined && span.first <= until)

const lastUntil = (dated: readonly Dated[] = [], until: number): Dated | undefined =>
  dated.findLast((each) => isKnown(each, until))
