import {
  type ElementId,
  elementId,
  type Field,
  type FieldId,
  type FieldValue,
  isAlive,
  type KindId,
  kindOf,
  labelOf,
  type StandsFor,
  type StrategyMap,
} from '../model/index.ts'
import { refuse } from '../result.ts'
import { type DomainCommand, editOf, liveElement, liveElements, unchanged } from './command.ts'
import { mergeText } from './merge/index.ts'
import { stepText } from './text.ts'

/** A text as it was when somebody began to write in it, and as they leave it. */
export interface TextEdit {
  readonly before: string
  readonly after: string
}

/** What stands there once an edit is done to what others have made of the text meanwhile. */
export const textAfter = (now: string, { before, after }: TextEdit): string =>
  now === before ? after : mergeText(before, after, now, 0).text

/** Writes a title. What others wrote in it since is kept: only what this person changed is changed. */
export const renameElement: DomainCommand<{ readonly id: ElementId } & TextEdit> = (map, { id, ...edit }) => {
  const found = liveElement(map, id)
  if (!found.ok) return found
  const title = textAfter(found.value.title, edit)
  if (edit.before === edit.after || title === found.value.title) return unchanged
  return editOf(stepText.rename(labelOf(found.value)), [{ type: 'edit-element', id, title }])
}

/** A code is one sign, so of two people who change it at once one wins whole. */
export const setCode: DomainCommand<{ readonly id: ElementId; readonly code: string }> = (
  map,
  { id, code },
) => {
  const found = liveElement(map, id)
  if (!found.ok) return found
  if (found.value.code === code) return unchanged
  return editOf(stepText.code(labelOf(found.value)), [{ type: 'edit-element', id, code }])
}

/** Gives elements another kind; those that have it already are left alone. */
export const changeKind: DomainCommand<{ readonly ids: Iterable<ElementId>; readonly kind: KindId }> = (
  map,
  { ids, kind },
) => {
  const others = liveElements(map, ids).filter((element) => element.kind !== kind)
  const word = kindOf(map.framework, kind)?.label
  if (word === undefined) return refuse({ code: 'kind-unknown', kind })
  return editOf(
    stepText.kind(others.map(labelOf), word),
    others.map(({ id }) => ({ type: 'edit-element', id, kind })),
  )
}

/** Fills a field of elements in, or empties it with null. Those whose kind lacks the field are left alone. */
export const setField: DomainCommand<{
  readonly ids: Iterable<ElementId>
  readonly field: FieldId
  readonly value: FieldValue | null
}> = (map, { ids, field, value }) => {
  const others = liveElements(map, ids).filter(
    (element) =>
      fieldOf(map, element.kind, field) && !sameValue(element.fields[field] ?? null, emptied(value)),
  )
  const fault = others.map(({ kind }) => referenceFault(map, fieldOf(map, kind, field), value)).find(Boolean)
  if (fault) return refuse(fault)
  const word = others[0] && fieldOf(map, others[0].kind, field)?.label
  return editOf(
    stepText.field(others.map(labelOf), word ?? field),
    others.map(({ id }) => ({ type: 'edit-element', id, fields: { [field]: emptied(value) } })),
  )
}

/** Fills one period of a series in, or makes it blank with null; the other periods stay as they stand now. */
export const setPeriod: DomainCommand<{
  readonly id: ElementId
  readonly field: FieldId
  readonly period: string
  readonly value: number | string | null
}> = (map, { id, field, period, value }) => {
  const found = liveElement(map, id)
  if (!found.ok) return found
  const series = found.value.fields[field]
  const now = typeof series === 'object' && Object.hasOwn(series, period) ? series[period] : undefined
  const next = value === '' ? null : value
  if ((now ?? null) === next) return unchanged
  const word = fieldOf(map, found.value.kind, field)?.label ?? field
  return editOf(stepText.period(labelOf(found.value), word, period), [
    { type: 'edit-element', id, periods: { [field]: Object.fromEntries([[period, next]]) } },
  ])
}

/** Says that nothing is known of a record but that it is there, or that something is. */
export const setPlaceholder: DomainCommand<{ readonly id: ElementId; readonly placeholder: boolean }> = (
  map,
  { id, placeholder },
) => {
  const found = liveElement(map, id)
  if (!found.ok) return found
  if ((found.value.placeholder ?? false) === placeholder) return unchanged
  return editOf(stepText.placeholder(labelOf(found.value)), [{ type: 'edit-element', id, placeholder }])
}

/** Says that an element stands for one of another map, as that one is now; null says that it stands for none. */
export const standFor: DomainCommand<{ readonly id: ElementId; readonly standsFor: StandsFor | null }> = (
  map,
  { id, standsFor },
) => {
  const found = liveElement(map, id)
  if (!found.ok) return found
  if (JSON.stringify(found.value.standsFor ?? null) === JSON.stringify(standsFor)) return unchanged
  const step = standsFor ? stepText.standFor : stepText.standForNone
  return editOf(step(labelOf(found.value)), [{ type: 'edit-element', id, standsFor }])
}

/** Writes in a field of words. What others wrote in it since is kept. */
export const editFieldText: DomainCommand<{ readonly id: ElementId; readonly field: FieldId } & TextEdit> = (
  map,
  { id, field, ...edit },
  context,
) => {
  const now = map.elements.get(id)?.fields[field]
  if (edit.before === edit.after) return unchanged
  return setField(map, { ids: [id], field, value: textAfter(String(now ?? ''), edit) }, context)
}

const emptied = (value: FieldValue | null): FieldValue | null => (value === '' ? null : value)

const sameValue = (a: FieldValue | null, b: FieldValue | null): boolean =>
  a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b))

/** Whoever chooses a reference is told at once when it cannot be meant; what merging leaves is told as a problem. */
function referenceFault(map: StrategyMap, field: Field | undefined, value: FieldValue | null) {
  if (field?.type !== 'reference' || value === null || value === '') return undefined
  const target = map.elements.get(elementId(String(value)))
  if (isAlive(target) && (!field.to || (target && field.to.includes(target.kind)))) return undefined
  const kinds = field.to?.map((kind) => kindOf(map.framework, kind)?.label.toLowerCase() ?? kind)
  const expected = `${kinds?.join(' or ') ?? 'an element'} of this map`
  return { code: 'field-value', field: field.label, expected } as const
}

const fieldOf = (map: StrategyMap, kind: KindId, id: FieldId) =>
  kindOf(map.framework, kind)?.fields.find((field) => field.id === id)
