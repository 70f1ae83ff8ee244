import {
  type ElementId,
  type Evidence,
  type FieldId,
  type FieldValue,
  isAlive,
  kindOf,
  labelOf,
  type Observation,
  type ObservationId,
  observationId,
  type Refusal,
  type StrategyMap,
} from '../model/index.ts'
import { sourcesOf } from '../queries/index.ts'
import { ok, type Result, refuse } from '../result.ts'
import { type DomainCommand, type Edit, editOf, liveElement, unchanged } from './command.ts'
import { stepText } from './text.ts'

/** Says what a field was as of a date. What was said of it before stays: that is how it came to be. */
export const observe: DomainCommand<
  {
    readonly element: ElementId
    readonly field: FieldId
    readonly value: FieldValue
    readonly asAt: string
    readonly event?: ElementId
    readonly note?: string
    /** Where it is written. Without paragraph and quotation there is none. */
    readonly evidence?: Omit<Evidence, 'id'>
  },
  Edit & { readonly observation: Observation }
> = (map, { event, note = '', evidence, ...said }, { by, at, newId }) => {
  const found = liveElement(map, said.element)
  if (!found.ok) return found
  const observation: Observation = {
    id: observationId(newId()),
    ...said,
    asAt: said.asAt.trim(),
    ...(event ? { event } : {}),
    note: note.trim(),
    by,
    at,
    evidence: evidence && hasWords(evidence) ? [{ ...named(map, evidence), id: newId() }] : [],
  }
  const edit = editOf(labelFor(map, observation), [{ type: 'create-observation', observation }])
  return edit.ok ? ok({ ...edit.value, observation }) : edit
}

type Piece = Omit<Evidence, 'id'>

const hasWords = ({ paragraph, quotation }: Piece): boolean =>
  paragraph.trim() !== '' || quotation.trim() !== ''

/** Where no source is named it is the one that most links rest on, as with all evidence. */
const named = (map: StrategyMap, { source, paragraph, quotation }: Piece): Piece => ({
  source: source.trim() || (sourcesOf(map)[0] ?? ''),
  paragraph: paragraph.trim(),
  quotation: quotation.trim(),
})

/** Corrects what was observed; what is left out stays as it stands now, whoever wrote it. */
export const editObservation: DomainCommand<{
  readonly id: ObservationId
  readonly words: {
    readonly value?: FieldValue
    readonly asAt?: string
    readonly event?: ElementId | null
    readonly note?: string
  }
}> = (map, { id, words }) => {
  const found = liveObservation(map, id)
  if (!found.ok) return found
  const differs = Object.entries(words).some(
    ([part, value]) =>
      JSON.stringify(found.value[part as keyof typeof words] ?? null) !== JSON.stringify(value ?? null),
  )
  if (!differs) return unchanged
  return editOf(labelFor(map, found.value), [{ type: 'edit-observation', id, ...words }])
}

export const deleteObservation: DomainCommand<{ readonly id: ObservationId }> = (map, { id }, { at }) => {
  const found = liveObservation(map, id)
  if (!found.ok) return found
  return editOf(stepText.removeObservation(nameOf(map, found.value)), [
    { type: 'delete-observation', id, at },
  ])
}

export function liveObservation(map: StrategyMap, id: ObservationId): Result<Observation, Refusal> {
  const observation = map.observations.get(id)
  if (!observation) return refuse({ code: 'observation-unknown', id })
  return isAlive(observation) ? ok(observation) : refuse({ code: 'observation-deleted', id })
}

const labelFor = (map: StrategyMap, observation: Observation): string =>
  stepText.observe(nameOf(map, observation))

/** "Health of S1 Safer streets as at 2004-06". */
function nameOf(map: StrategyMap, { element: id, field, asAt }: Observation): string {
  const element = map.elements.get(id)
  const named = element && kindOf(map.framework, element.kind)?.fields.find((each) => each.id === field)
  return `${named?.label ?? field} of ${element ? labelOf(element) : id} as at ${asAt}`
}
