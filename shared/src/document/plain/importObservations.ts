import {
  type Element,
  type ElementId,
  elementId,
  isElementId,
  limits,
  type Observation,
  type ObservationId,
  observationId,
} from '../../model/index.ts'
import { isName, isNumber, isRecord, isText } from '../json/index.ts'
import { readEvidence } from './importEvidence.ts'
import { fieldValueOf } from './importFields.ts'
import { fail, listOf, show, textOf, timeOf } from './importing.ts'

/** The observations of a file, by id. Every one has to be of an element of the file. */
export function readObservations(
  json: unknown,
  elements: ReadonlyMap<ElementId, Element>,
): Map<ObservationId, Observation> {
  const observations = new Map<ObservationId, Observation>()
  for (const item of listOf(json, 'observations', limits.OBSERVATIONS_MAX)) {
    const observation = readObservation(item, observations.size + 1, elements)
    if (observations.has(observation.id))
      fail(`Two observations have the id "${observation.id}". Give each its own and try again.`)
    observations.set(observation.id, observation)
  }
  return observations
}

function readObservation(
  json: unknown,
  number: number,
  elements: ReadonlyMap<ElementId, Element>,
): Observation {
  const { id, element, field, event, at, deletedAt, ...words } = isRecord(json) ? json : {}
  if (!isText(id) || !isElementId(id)) {
    fail(
      `Observation ${number} has the id ${show(id)}. An id is up to 64 letters, digits, hyphens, dots and underscores.`,
    )
  }
  const what = `observation "${id}"`
  if (!isText(element) || !elements.has(elementId(element)) || !isName(field))
    fail(`The ${what} does not name an element of the file and a field. Correct or remove it and try again.`)
  const value = fieldValueOf(words.value, `The value of ${what}`)
  if (value === undefined) fail(`The ${what} does not say what was observed. Correct or remove it.`)
  const asAt = textOf(words.asAt, `The date of ${what}`, limits.PERIOD_CHARS_MAX)
  if (asAt.trim() === '') fail(`The ${what} has no date. Give it one, such as 2004-06, and try again.`)
  if (event !== undefined && !(isText(event) && isElementId(event)))
    fail(`The event of ${what} is not an element. Correct or remove it and try again.`)
  return {
    id: observationId(id),
    element: elementId(element),
    field,
    value,
    asAt,
    ...(isText(event) ? { event: elementId(event) } : {}),
    note: textOf(words.note, `The note of ${what}`, limits.TEXT_CHARS_MAX),
    by: textOf(words.by, `The observer of ${what}`, limits.TITLE_CHARS_MAX),
    at: isNumber(at) ? at : 0,
    evidence: readEvidence(words.evidence, what, limits.EVIDENCE_PER_LINK_MAX).map(
      ({ field: _, ...piece }) => piece,
    ),
    ...timeOf(deletedAt, what),
  }
}
