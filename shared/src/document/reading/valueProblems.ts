import {
  type Element,
  type ElementId,
  elementId,
  type Field,
  type FieldValue,
  isAlive,
  kindOf,
  type Link,
  labelOf,
  linkReading,
  type Observation,
  type Problem,
  relationOf,
  type StrategyMap,
  unreadValue,
} from '../../model/index.ts'

/** What stands in fields and cannot be read. A framework of version 1 has never asked to read any. */
export const readsValues = ({ framework }: StrategyMap): boolean => (framework.language ?? 1) > 1

export function elementValueProblems(map: StrategyMap, element: Element): Problem[] {
  const fields = kindOf(map.framework, element.kind)?.fields ?? []
  return problemsIn(map, fields, element.fields, { id: element.id, label: labelOf(element) })
}

export function linkValueProblems(map: StrategyMap, link: Link): Problem[] {
  const fields = link.fields && relationOf(map.framework, link.relation)?.fields
  return fields && link.fields
    ? problemsIn(map, fields, link.fields, { id: link.id, label: linkReading(map, link) })
    : []
}

export function observationProblems(map: StrategyMap, observation: Observation): Problem[] {
  const element = map.elements.get(observation.element)
  const field =
    element && kindOf(map.framework, element.kind)?.fields.find(({ id }) => id === observation.field)
  if (!field || !isAlive(observation)) return []
  const owner = { id: observation.id, label: labelOf(element) }
  const date: Field = { id: 'asAt', label: `The date of ${field.label}`, type: 'period' }
  return [
    ...problemsIn(map, [field], { [field.id]: observation.value }, owner),
    ...problemsIn(map, [date], { asAt: observation.asAt }, owner),
  ]
}

/** The elements that the references of an element name, whether they are there or not. */
export function referencesOf(map: StrategyMap, element: Element): ElementId[] {
  const fields = kindOf(map.framework, element.kind)?.fields ?? []
  return fields.flatMap(({ id, type }) => {
    const value = type === 'reference' ? element.fields[id] : undefined
    return typeof value === 'string' ? [elementId(value)] : []
  })
}

function problemsIn(
  map: StrategyMap,
  fields: readonly Field[],
  values: Readonly<Record<string, FieldValue>>,
  { id, label }: { readonly id: string; readonly label: string },
): Problem[] {
  return fields.flatMap((field): Problem[] => {
    const value = Object.hasOwn(values, field.id) ? values[field.id] : undefined
    if (value === undefined) return []
    if (field.type === 'reference') {
      const target = map.elements.get(elementId(String(value)))
      const fits = target && isAlive(target) && (!field.to || field.to.includes(target.kind))
      const names = target ? labelOf(target) : String(value)
      return fits ? [] : [{ code: 'reference-unfit', id, label, field: field.label, names }]
    }
    const unread = unreadValue(field, value)
    return unread ? [{ code: 'value-unread', id, label, field: field.label, ...unread }] : []
  })
}
