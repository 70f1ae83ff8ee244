import type { Change } from './change.ts'
import type { Draft } from './draft.ts'
import { type Element, type FieldValue, isAlive } from './element.ts'
import { fieldsFault, kindFault, textFault } from './fault.ts'
import { type FieldId, isElementId } from './id.ts'
import { CODE_CHARS_MAX, ELEMENTS_MAX, TITLE_CHARS_MAX } from './limits.ts'
import type { Refusal } from './refusal.ts'
import { labelOf } from './strategyMap.ts'

type Of<Type extends Change['type']> = Extract<Change, { type: Type }>

export function createElement(draft: Draft, { element }: Of<'create-element'>): Refusal | undefined {
  if (!isElementId(element.id)) return { code: 'element-id-wrong', id: element.id }
  if (draft.elements.has(element.id)) return { code: 'element-exists', id: element.id }
  if (draft.elements.size >= ELEMENTS_MAX) return { code: 'map-full', what: 'elements', most: ELEMENTS_MAX }
  const fault =
    wordsFault(element) ?? kindFault(draft, element.kind) ?? fieldsFault(draft, element.kind, element.fields)
  if (fault) return fault
  draft.setElement({ ...element, fields: filled(element.fields) })
  return undefined
}

export function editElement(draft: Draft, change: Of<'edit-element'>): Refusal | undefined {
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
    wordsFault(next) ??
    kindFault(draft, next.kind) ??
    fieldsFault(draft, next.kind, filled(change.fields ?? {}))
  if (fault) return fault
  draft.setElement(next)
  return undefined
}

export function moveElements(draft: Draft, { positions }: Of<'move-elements'>): Refusal | undefined {
  for (const [id, position] of positions) {
    const element = draft.elements.get(id)
    if (!element) return { code: 'element-unknown', id }
    if (position && !(Number.isFinite(position.x) && Number.isFinite(position.y))) {
      return { code: 'number-not-finite', what: 'The position' }
    }
    const { position: _, ...rest } = element
    draft.setElement(position ? { ...rest, position } : rest)
  }
  return undefined
}

export function deleteElement(draft: Draft, { id, at }: Of<'delete-element'>): Refusal | undefined {
  const element = draft.elements.get(id)
  if (!element) return { code: 'element-unknown', id }
  if (isAlive(element)) draft.setElement({ ...element, deletedAt: at })
  return undefined
}

export function restoreElement(draft: Draft, { id }: Of<'restore-element'>): Refusal | undefined {
  const element = draft.elements.get(id)
  if (!element) return { code: 'element-unknown', id }
  const { deletedAt: _, ...alive } = element
  draft.setElement(alive)
  return undefined
}

/** A field without content is no field. */
function filled(fields: Readonly<Record<FieldId, FieldValue | null>>): Record<FieldId, FieldValue> {
  const kept: Record<FieldId, FieldValue> = {}
  for (const [id, value] of Object.entries(fields)) if (value !== null && value !== '') kept[id] = value
  return kept
}

const wordsFault = (element: Element): Refusal | undefined =>
  textFault('The title', element.title, TITLE_CHARS_MAX) ??
  textFault('The code', element.code, CODE_CHARS_MAX)
