import type { Change, Element, FieldId, FieldValue, Series } from '../../model/index.ts'
import { type ElementEntry, folded } from '../entries/index.ts'
import type { PlanState } from './state.ts'

/** Found by an alias, an element keeps its title: the source only calls it otherwise. */
export const isAnotherName = (
  { directory }: PlanState,
  { title, kind }: ElementEntry,
  { id }: Element,
): boolean => {
  const found = directory.find(title, [kind], ['alias'])
  return found.is === 'one' ? found.id === id : found.is === 'several' && found.ids.includes(id)
}

interface ElementDifferences {
  readonly edit?: Extract<Change, { type: 'edit-element' }>
  /** Fields of which an earlier row of this import says something else. */
  readonly conflicts: readonly FieldId[]
}

/** What an entry says of an element, and the map does not say yet. */
export function elementDifferences(
  state: PlanState,
  entry: ElementEntry,
  element: Element,
  isSaidBefore: boolean,
): ElementDifferences {
  const title = entry.title.trim()
  const isRenamed =
    title !== '' && folded(title) !== folded(element.title) && !isAnotherName(state, entry, element)
  const fields: Record<FieldId, FieldValue> = {}
  const conflicts: FieldId[] = []
  for (const [field, value] of Object.entries(entry.fields ?? {})) {
    const now = element.fields[field]
    const next = typeof value === 'object' && typeof now === 'object' ? { ...now, ...value } : value
    if (sameValue(now, next)) continue
    if (isSaidBefore && now !== undefined && !addsOnly(now, value)) conflicts.push(field)
    else fields[field] = next
  }
  const isFilled = Object.keys(fields).length > 0
  if (!isRenamed && !isFilled) return { conflicts }
  return {
    conflicts,
    edit: {
      type: 'edit-element',
      id: element.id,
      ...(isRenamed ? { title } : {}),
      ...(isFilled ? { fields } : {}),
    },
  }
}

/** Further periods of a series contradict nothing. */
const addsOnly = (now: FieldValue, value: FieldValue): boolean =>
  typeof now === 'object' &&
  typeof value === 'object' &&
  Object.entries(value).every(
    ([period, amount]) => (now as Series)[period] === undefined || now[period] === amount,
  )

const sameValue = (a: FieldValue | undefined, b: FieldValue): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && sameSeries(a, b))

const sameSeries = (a: Series, b: Series): boolean =>
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(a).every(([period, value]) => b[period] === value)
