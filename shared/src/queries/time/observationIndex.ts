import {
  compareSpans,
  type ElementId,
  type FieldId,
  isAlive,
  type Observation,
  type ObservationId,
  readPeriod,
  type Span,
  type StrategyMap,
} from '../../model/index.ts'

type Observations = StrategyMap['observations']

/** An observation with the days that it holds for; none where its date cannot be read. */
export interface Dated {
  readonly observation: Observation
  readonly span: Span | undefined
}

/**
 * Observations by element and field, the latest last, so that what a field is now costs its own observations and not
 * the map's. Those whose date cannot be read come first: nobody knows that they are the latest.
 */
class ObservationIndex {
  readonly #of = new Map<ElementId, Map<FieldId, Dated[]>>()
  /** The dates of a map are few, and each is read once. */
  readonly #spans = new Map<string, Span | undefined>()

  constructor(observations: Observations) {
    for (const observation of observations.values()) {
      if (isAlive(observation)) this.#listFor(observation).push(this.#dated(observation))
    }
    for (const fields of this.#of.values()) for (const list of fields.values()) list.sort(byDate)
  }

  at(element: ElementId): ReadonlyMap<FieldId, readonly Dated[]> {
    return this.#of.get(element) ?? NONE
  }

  elements(): Iterable<ElementId> {
    return this.#of.keys()
  }

  move(was: Observation | undefined, is: Observation | undefined): void {
    if (was && isAlive(was)) {
      const list = this.#listFor(was)
      const place = list.findIndex(({ observation }) => observation.id === was.id)
      if (place >= 0) list.splice(place, 1)
    }
    if (!is || !isAlive(is)) return
    const list = this.#listFor(is)
    list.push(this.#dated(is))
    list.sort(byDate)
  }

  #listFor({ element, field }: Observation): Dated[] {
    let fields = this.#of.get(element)
    if (!fields) {
      fields = new Map()
      this.#of.set(element, fields)
    }
    let list = fields.get(field)
    if (!list) {
      list = []
      fields.set(field, list)
    }
    return list
  }

  #dated(observation: Observation): Dated {
    const { asAt } = observation
    if (!this.#spans.has(asAt)) this.#spans.set(asAt, readPeriod(asAt))
    return { observation, span: this.#spans.get(asAt) }
  }
}

/** By the day from which they hold; of one date the one that was written later comes later. */
function byDate(a: Dated, b: Dated): number {
  if (!a.span || !b.span) return a.span ? 1 : b.span ? -1 : byWriting(a.observation, b.observation)
  return compareSpans(a.span, b.span) || byWriting(a.observation, b.observation)
}

const byWriting = (a: Observation, b: Observation): number => a.at - b.at || (a.id < b.id ? -1 : 1)

const NONE: ReadonlyMap<FieldId, readonly Dated[]> = new Map()

const indices = new WeakMap<Observations, ObservationIndex>()

function indexOf(observations: Observations): ObservationIndex {
  const found = indices.get(observations)
  if (found) return found
  const made = new ObservationIndex(observations)
  indices.set(observations, made)
  return made
}

/**
 * Brings the index of a map up to its next value at the cost of what was touched. Whoever still holds the former one
 * gets an index of its own.
 */
export function advanceObservations(
  before: StrategyMap,
  after: StrategyMap,
  touched: ReadonlySet<ObservationId>,
): void {
  const index = indices.get(before.observations)
  if (!index || before.observations === after.observations) return
  indices.delete(before.observations)
  for (const id of touched) index.move(before.observations.get(id), after.observations.get(id))
  indices.set(after.observations, index)
}

/** What was observed of an element, by field, the latest last. */
export const datedAt = (map: StrategyMap, element: ElementId): ReadonlyMap<FieldId, readonly Dated[]> =>
  map.observations.size === 0 ? NONE : indexOf(map.observations).at(element)

/** Every element of which anything was observed. */
export const elementsObserved = (map: StrategyMap): Iterable<ElementId> =>
  map.observations.size === 0 ? [] : indexOf(map.observations).elements()
