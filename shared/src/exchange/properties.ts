import {
  cellFromKey,
  type Element,
  type ElementEvidence,
  type ElementId,
  type Evidence,
  type Field,
  type FieldId,
  type FieldValue,
  kindOf,
  type Link,
  labelOf,
  matrixOf,
  type Observation,
  relationOf,
  type StrategyMap,
  valueWords,
} from '../model/index.ts'
import { evidenceName, FIXED_NAMES, fieldNames, periodName } from './names.ts'

/** What is said of an element or a link, by its name. Numbers stay numbers, as a table has a form of its own for them. */
export interface Property {
  readonly name: string
  readonly value: string | number
}

/** All that an element says beside its title and its kind. */
export function elementProperties(map: StrategyMap, element: Element, notes: ElementNotes): Property[] {
  const kind = kindOf(map.framework, element.kind)
  const names = fieldNames(kind?.fields ?? [])
  return [
    ...some(FIXED_NAMES.code, element.code),
    ...(element.placeholder ? [{ name: FIXED_NAMES.placeholder, value: 'yes' }] : []),
    ...fieldProperties(kind?.fields ?? [], names, element.fields),
    ...evidenceProperties(element.evidence ?? [], names),
    ...(element.standsFor
      ? [
          {
            name: FIXED_NAMES.standsFor,
            value: `${element.standsFor.element} of map ${element.standsFor.map}`,
          },
        ]
      : []),
    ...(notes.get(element.id) ?? []),
  ]
}

/** All that a link says beside its ends and its relation. */
export function linkProperties(map: StrategyMap, link: Link): Property[] {
  const fields = relationOf(map.framework, link.relation)?.fields ?? []
  const names = fieldNames(fields)
  return [
    { name: FIXED_NAMES.basis, value: link.basis },
    ...some(FIXED_NAMES.strength, link.strength ?? ''),
    ...some(FIXED_NAMES.note, link.note),
    ...fieldProperties(fields, names, link.fields ?? {}),
    ...evidenceProperties(link.evidence, names),
  ]
}

const some = (name: string, value: string): Property[] => (value === '' ? [] : [{ name, value }])

/** In the order of the framework, and then what the framework does not have. */
function fieldProperties(
  fields: readonly Field[],
  names: ReadonlyMap<FieldId, string>,
  values: Readonly<Record<FieldId, FieldValue>>,
): Property[] {
  const known = fields.filter(({ id }) => Object.hasOwn(values, id)).map(({ id }) => id)
  const strays = Object.keys(values).filter((id) => !names.has(id))
  return [...known, ...strays].flatMap((id) => valueProperties(names.get(id) ?? `field ${id}`, values[id]))
}

function valueProperties(name: string, value: FieldValue | undefined): Property[] {
  if (value === undefined) return []
  if (typeof value === 'object')
    return Object.entries(value).map(([period, amount]) => ({
      name: periodName(name, period),
      value: amount,
    }))
  return [{ name, value: typeof value === 'boolean' ? (value ? 'yes' : 'no') : value }]
}

const evidenceProperties = (
  evidence: readonly (Evidence & Pick<ElementEvidence, 'field'>)[],
  names: ReadonlyMap<FieldId, string>,
): Property[] =>
  evidence.flatMap(({ source, paragraph, quotation, field }, at) => [
    // A piece without words is still a piece, and keeps its number by its source.
    { name: evidenceName(at + 1, 'source'), value: source },
    ...some(evidenceName(at + 1, 'paragraph'), paragraph),
    ...some(evidenceName(at + 1, 'quotation'), quotation),
    ...some(evidenceName(at + 1, 'field'), field === undefined ? '' : (names.get(field) ?? `field ${field}`)),
  ])

/** What hangs on elements and has no place of its own outside: observations and assessed cells, in words. */
export type ElementNotes = ReadonlyMap<ElementId, readonly Property[]>

export function elementNotes(map: StrategyMap): ElementNotes {
  const notes = new Map<ElementId, Property[]>()
  const note = (id: ElementId, property: Property): void => {
    const held = notes.get(id)
    if (held) held.push(property)
    else notes.set(id, [property])
  }
  for (const observation of map.observations.values()) {
    if (observation.deletedAt === undefined) note(observation.element, observed(map, observation))
  }
  for (const [key, { state, note: why }] of map.assessments) {
    const cell = cellFromKey(key)
    const column = cell && map.elements.get(cell.column)
    if (!cell || !column) continue
    const matrix = matrixOf(map.framework, cell.matrix)?.title ?? cell.matrix
    const words = state === 'none' ? 'none' : 'not applicable'
    note(cell.row, {
      name: `Assessed: ${matrix}, ${labelOf(column)}`,
      value: why ? `${words}: ${why}` : words,
    })
  }
  return notes
}

function observed(map: StrategyMap, { element, field, value, asAt, note, by }: Observation): Property {
  const kind = kindOf(map.framework, map.elements.get(element)?.kind ?? '')
  const name = fieldNames(kind?.fields ?? []).get(field) ?? `field ${field}`
  const by_ = by ? ` (${by})` : ''
  return {
    name: `Observed: ${name} as at ${asAt}`,
    value: `${valueWords(value)}${note ? `: ${note}` : ''}${by_}`,
  }
}
