import type { Change, Element, FieldId, FieldValue, Series } from '../../model/index.ts'
import { type ElementEntry, folded } from '../entries/index.ts'
import { elementCells } from '../trip/index.ts'
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
  /** Parts of which the map says something else than when the source was written out of it. */
  readonly meanwhile: readonly ChangedMeanwhile[]
}

export interface ChangedMeanwhile {
  readonly part: string
  readonly was: string
  readonly ours: string
  readonly theirs: string
}

/** What an entry says of an element, and the map does not say yet. */
export function elementDifferences(
  state: PlanState,
  entry: ElementEntry,
  element: Element,
  isSaidBefore: boolean,
): ElementDifferences {
  const meanwhile: ChangedMeanwhile[] = []
  const now = entry.was && elementCells(state.draft, element)
  /** True where the map has not changed since; what has is told, and stays. */
  const mayTake = (part: string, said: unknown): boolean => {
    const [was, ours, theirs] = [entry.was?.get(part) ?? '', String(now?.get(part) ?? ''), String(said)]
    if (!now || was === ours) return true
    if (ours !== theirs) meanwhile.push({ part, was, ours, theirs })
    return false
  }
  const title = entry.title.trim()
  const isRenamed = title !== '' && isOtherTitle(state, entry, element) && mayTake('title', title)
  const isRecoded =
    entry.isOurs && entry.code !== undefined && entry.code !== element.code && mayTake('code', entry.code)
  const fields: Record<FieldId, FieldValue | null> = {}
  const conflicts: FieldId[] = []
  for (const [field, value] of Object.entries(entry.fields ?? {})) {
    const here = element.fields[field]
    const said = typeof value === 'object' ? periodsTaken(field, value, mayTake) : value
    const next = typeof said === 'object' && typeof here === 'object' ? { ...here, ...said } : said
    if (sameValue(here, next) || (typeof value !== 'object' && !mayTake(field, value))) continue
    if (isSaidBefore && here !== undefined && !addsOnly(here, value)) conflicts.push(field)
    else if (typeof next !== 'object' || Object.keys(next).length > 0) fields[field] = next
  }
  for (const field of entry.emptied ?? [])
    if (element.fields[field] !== undefined && mayTake(field, '')) fields[field] = null
  const isFilled = Object.keys(fields).length > 0
  if (!isRenamed && !isRecoded && !isFilled) return { conflicts, meanwhile }
  return {
    conflicts,
    meanwhile,
    edit: {
      type: 'edit-element',
      id: element.id,
      ...(isRenamed ? { title } : {}),
      ...(isRecoded ? { code: entry.code ?? element.code } : {}),
      ...(isFilled ? { fields } : {}),
    },
  }
}

/** A row of ours means its title to the letter; any other may write it in its own capitals, or by another name. */
const isOtherTitle = (state: PlanState, entry: ElementEntry, element: Element): boolean =>
  entry.isOurs
    ? entry.title.trim() !== element.title
    : folded(entry.title) !== folded(element.title) && !isAnotherName(state, entry, element)

const periodsTaken = (
  field: FieldId,
  series: Series,
  mayTake: (part: string, said: unknown) => boolean,
): Series =>
  Object.fromEntries(Object.entries(series).filter(([period, value]) => mayTake(`${field}:${period}`, value)))

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
