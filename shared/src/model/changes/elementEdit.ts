import { type Element, isAlive, type StandsFor } from '../element.ts'
import { elementFault, fieldsFault, filled, filledSeries, kindFault } from '../fault.ts'
import type { FieldId, FieldValue, KindId, Series } from '../framework/index.ts'
import { type ElementId, isElementId } from '../id.ts'
import { CODE_CHARS_MAX, TITLE_CHARS_MAX } from '../limits.ts'
import type { Refusal } from '../refusal.ts'
import { labelOf } from '../strategyMap.ts'
import { textFault } from '../textFault.ts'
import { type ChangeDefinition, type ElementPart, fieldByField, slot } from './definition.ts'

export interface EditElement {
  readonly type: 'edit-element'
  readonly id: ElementId
  readonly title?: string
  readonly code?: string
  readonly kind?: KindId
  /** null empties a field. */
  readonly fields?: Readonly<Record<FieldId, FieldValue | null>>
  /** Single periods of series, so that two people who fill in two of them both keep theirs; null makes one blank. */
  readonly periods?: Readonly<Record<FieldId, Readonly<Record<string, number | string | null>>>>
  readonly placeholder?: boolean
  /** null ends it. */
  readonly standsFor?: StandsFor | null
}

const editElement: ChangeDefinition<EditElement, EditElement> = {
  apply(draft, change) {
    const element = draft.elements.get(change.id)
    if (!element) return { code: 'element-unknown', id: change.id }
    if (!isAlive(element)) return { code: 'element-deleted', id: element.id, label: labelOf(element) }
    const { placeholder: wasPlaceholder, standsFor: stoodFor, ...rest } = element
    const placeholder = change.placeholder ?? wasPlaceholder
    const standsFor = change.standsFor === undefined ? stoodFor : change.standsFor
    const fields = { ...change.fields, ...withPeriods(element, change) }
    const next: Element = {
      ...rest,
      title: change.title ?? element.title,
      code: change.code ?? element.code,
      kind: change.kind ?? element.kind,
      fields: change.fields || change.periods ? filled({ ...element.fields, ...fields }) : element.fields,
      ...(placeholder ? { placeholder } : {}),
      ...(standsFor ? { standsFor } : {}),
    }
    // What a change empties needs no check, so that a field of a former kind can be cleared.
    const fault =
      elementFault(next) ??
      kindFault(draft, next.kind) ??
      fieldsFault(draft, next.kind, filled(fields)) ??
      (change.standsFor ? standsForFault(change.standsFor) : undefined)
    if (fault) return fault
    draft.setElement(next)
    return undefined
  },
  invert(map, change) {
    const element = map.elements.get(change.id)
    if (!element) return undefined
    const back = (id: FieldId): FieldValue | null => heldIn(element.fields, id) ?? null
    return {
      type: 'edit-element',
      id: change.id,
      ...(change.title === undefined ? {} : { title: element.title }),
      ...(change.code === undefined ? {} : { code: element.code }),
      ...(change.kind === undefined ? {} : { kind: element.kind }),
      ...(change.fields === undefined ? {} : { fields: mapped(change.fields, (_, id) => back(id)) }),
      ...(change.periods === undefined ? {} : periodsBack(element, change.periods)),
      ...(change.placeholder === undefined ? {} : { placeholder: element.placeholder ?? false }),
      ...(change.standsFor === undefined ? {} : { standsFor: element.standsFor ?? null }),
    }
  },
  touch: (touched, { id }) => touched.elements.add(id),
  parts({ fields = {}, periods = {}, ...words }) {
    const { type, id } = words
    return [
      ...fieldByField<EditElement, 'type' | 'id'>(words, ['type', 'id']),
      ...Object.entries(fields).map(([field, value]) => ({ type, id, fields: { [field]: value } })),
      ...Object.entries(periods).flatMap(([field, values]) =>
        Object.entries(values).map(([period, value]) => ({
          type,
          id,
          periods: { [field]: Object.fromEntries([[period, value]]) },
        })),
      ),
    ]
  },
  slot(map, part) {
    const element = map.elements.get(part.id)
    const where = partOf(part)
    if (typeof where !== 'object') return slot(`${part.id} ${where}`, element?.[where])
    const value = element && heldIn(element.fields, where.field)
    return where.period === undefined
      ? slot(`${part.id} field ${where.field}`, value)
      : slot(`${part.id} field ${where.field} ${where.period}`, heldIn(seriesIn(value), where.period))
  },
  author: (part) => ({ element: part.id, part: partOf(part) }),
  coalesces: true,
}

/** The fields of which single periods are set, each as the series that it comes to; null where nothing is left. */
function withPeriods(element: Element, { periods = {} }: EditElement): Record<FieldId, FieldValue | null> {
  return mapped(
    periods,
    (values, id) => filledSeries({ ...seriesIn(heldIn(element.fields, id)), ...values }) ?? null,
  )
}

/** The periods as they were; and the whole field, where something other than a series stood in it. */
function periodsBack(
  element: Element,
  periods: NonNullable<EditElement['periods']>,
): Pick<EditElement, 'fields' | 'periods'> {
  const isOther = (id: FieldId): boolean => {
    const held = heldIn(element.fields, id)
    return held !== undefined && typeof held !== 'object'
  }
  const fields = Object.keys(periods).filter(isOther)
  const others = Object.entries(periods).filter(([id]) => !isOther(id))
  return {
    ...(fields.length > 0
      ? { fields: Object.fromEntries(fields.map((id) => [id, heldIn(element.fields, id) ?? null])) }
      : {}),
    periods: Object.fromEntries(
      others.map(([id, values]) => {
        const series = seriesIn(heldIn(element.fields, id))
        return [id, mapped(values, (_, period) => heldIn(series, period) ?? null)]
      }),
    ),
  }
}

const seriesIn = (value: FieldValue | undefined): Series => (typeof value === 'object' ? value : {})

/** What a record holds under a name itself: names such as "constructor" are names too. */
const heldIn = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined

const mapped = <T, U>(
  record: Readonly<Record<string, T>>,
  to: (value: T, name: string) => U,
): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, to(value, name)]))

function standsForFault({ map, element, seen }: StandsFor): Refusal | undefined {
  if (!isElementId(element)) return { code: 'element-id-wrong', id: element }
  return (
    textFault('The id of the map', map, TITLE_CHARS_MAX) ??
    textFault('The code that was seen', seen.code, CODE_CHARS_MAX) ??
    textFault('The title that was seen', seen.title, TITLE_CHARS_MAX) ??
    textFault('The state that was seen', seen.state ?? '', TITLE_CHARS_MAX)
  )
}

type Part = Extract<ElementPart, object> | 'title' | 'code' | 'kind' | 'placeholder' | 'standsFor'

function partOf(part: EditElement): Part {
  const [field] = Object.keys(part.fields ?? {})
  if (field !== undefined) return { field }
  const [[series, values] = []] = Object.entries(part.periods ?? {})
  const [period] = Object.keys(values ?? {})
  if (series !== undefined && period !== undefined) return { field: series, period }
  if (part.title !== undefined) return 'title'
  if (part.placeholder !== undefined) return 'placeholder'
  if (part.standsFor !== undefined) return 'standsFor'
  return part.code !== undefined ? 'code' : 'kind'
}

export const elementEdit = { 'edit-element': editElement }
