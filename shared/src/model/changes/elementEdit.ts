import { type Element, isAlive } from '../element.ts'
import { elementFault, fieldsFault, filled, kindFault } from '../fault.ts'
import type { FieldId, FieldValue, KindId } from '../framework/index.ts'
import type { ElementId } from '../id.ts'
import { labelOf } from '../strategyMap.ts'
import { type ChangeDefinition, fieldByField, slot } from './definition.ts'

export interface EditElement {
  readonly type: 'edit-element'
  readonly id: ElementId
  readonly title?: string
  readonly code?: string
  readonly kind?: KindId
  /** null empties a field. */
  readonly fields?: Readonly<Record<FieldId, FieldValue | null>>
}

const editElement: ChangeDefinition<EditElement, EditElement> = {
  apply(draft, change) {
    const element = draft.elements.get(change.id)
    if (!element) return { code: 'element-unknown', id: change.id }
    if (!isAlive(element)) return { code: 'element-deleted', id: element.id, label: labelOf(element) }
    const next: Element = {
      ...element,
      title: change.title ?? element.title,
      code: change.code ?? element.code,
      kind: change.kind ?? element.kind,
      fields: change.fields ? filled({ ...element.fields, ...change.fields }) : element.fields,
    }
    // What a change empties needs no check, so that a field of a former kind can be cleared.
    const fault =
      elementFault(next) ??
      kindFault(draft, next.kind) ??
      fieldsFault(draft, next.kind, filled(change.fields ?? {}))
    if (fault) return fault
    draft.setElement(next)
    return undefined
  },
  invert(map, change) {
    const element = map.elements.get(change.id)
    if (!element) return undefined
    const fields: Record<FieldId, FieldValue | null> = {}
    for (const field of Object.keys(change.fields ?? {})) fields[field] = element.fields[field] ?? null
    return {
      type: 'edit-element',
      id: change.id,
      ...(change.title === undefined ? {} : { title: element.title }),
      ...(change.code === undefined ? {} : { code: element.code }),
      ...(change.kind === undefined ? {} : { kind: element.kind }),
      ...(change.fields === undefined ? {} : { fields }),
    }
  },
  touch: (touched, { id }) => touched.elements.add(id),
  parts({ fields = {}, ...words }) {
    const { type, id } = words
    return [
      ...fieldByField<EditElement, 'type' | 'id'>(words, ['type', 'id']),
      ...Object.entries(fields).map(([field, value]) => ({ type, id, fields: { [field]: value } })),
    ]
  },
  slot(map, part) {
    const element = map.elements.get(part.id)
    const where = partOf(part)
    return typeof where === 'object'
      ? slot(`${part.id} field ${where.field}`, element?.fields[where.field])
      : slot(`${part.id} ${where}`, element?.[where])
  },
  author: (part) => ({ element: part.id, part: partOf(part) }),
  coalesces: true,
}

function partOf(part: EditElement): 'title' | 'code' | 'kind' | { field: FieldId } {
  const [field] = Object.keys(part.fields ?? {})
  if (field !== undefined) return { field }
  if (part.title !== undefined) return 'title'
  return part.code !== undefined ? 'code' : 'kind'
}

export const elementEdit = { 'edit-element': editElement }
