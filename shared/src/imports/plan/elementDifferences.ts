import {
  type Change,
  type Element,
  type FieldId,
  type FieldValue,
  labelOf,
  type Series,
} from '../../model/index.ts'
import { type ElementEntry, folded, type SourceCell } from '../entries/index.ts'
import { elementCells } from '../trip/index.ts'
import { offer } from './lines.ts'
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

/** What an entry says of an element, and the map does not say yet; each part is a line, which a person may leave. */
export function elementDifferences(
  state: PlanState,
  entry: ElementEntry,
  element: Element,
  isSaidBefore: boolean,
): ElementDifferences {
  const meanwhile: ChangedMeanwhile[] = []
  const isTaken = partsTaken(state, entry, element, meanwhile)
  const title = entry.title.trim()
  const isRenamed = title !== '' && isOtherTitle(state, entry, element) && isTaken('title', title)
  const { code } = entry
  const isRecoded = entry.isOurs && code !== undefined && code !== element.code && isTaken('code', code)
  const fields: Record<FieldId, FieldValue | null> = {}
  const conflicts: FieldId[] = []
  for (const [field, value] of Object.entries(entry.fields ?? {})) {
    const here = element.fields[field]
    if (typeof value !== 'object' && sameValue(here, value)) continue
    if (isSaidBefore && here !== undefined && !addsOnly(here, value)) {
      conflicts.push(field)
      continue
    }
    const said = typeof value === 'object' ? periodsTaken(field, here, value, isTaken) : value
    const next = typeof said === 'object' && typeof here === 'object' ? { ...here, ...said } : said
    if (sameValue(here, next) || (typeof value !== 'object' && !isTaken(field, value))) continue
    if (typeof next !== 'object' || Object.keys(next).length > 0) fields[field] = next
  }
  for (const part of entry.emptied ?? []) {
    const [field = '', period] = part.split(':')
    const here = fields[field] ?? element.fields[field]
    if (here === undefined) continue
    if (period === undefined) {
      if (isTaken(part, '')) fields[field] = null
    } else if (typeof here === 'object' && Object.hasOwn(here, period) && isTaken(part, '')) {
      const { [period]: _, ...others } = here
      fields[field] = Object.keys(others).length > 0 ? others : null
    }
  }
  const isFilled = Object.keys(fields).length > 0
  if (!isRenamed && !isRecoded && !isFilled) return { conflicts, meanwhile }
  return {
    conflicts,
    meanwhile,
    edit: {
      type: 'edit-element',
      id: element.id,
      ...(isRenamed ? { title } : {}),
      ...(isRecoded ? { code: code ?? element.code } : {}),
      ...(isFilled ? { fields } : {}),
    },
  }
}

/**
 * Asks of a part that differs whether it is taken. Where the map has changed since the source was written out of it, it
 * stays unless somebody says otherwise; what stays without a word is told.
 */
export function partsTaken(
  state: PlanState,
  entry: ElementEntry,
  element: Element,
  meanwhile: ChangedMeanwhile[],
): (part: string, said: FieldValue) => boolean {
  let cells: ReadonlyMap<string, SourceCell> | undefined
  return (part, said) => {
    cells ??= elementCells(state.draft, element)
    const theirs = String(cells.get(part) ?? '')
    const yours = typeof said === 'boolean' ? (said ? 'yes' : 'no') : String(said)
    const was = entry.was?.get(part) ?? (entry.was ? '' : undefined)
    const isConflict = was !== undefined && was !== theirs
    const { isTaken, isSaid } = offer(state, entry, part, {
      does: isConflict ? 'conflict' : 'change',
      label: labelOf(element),
      ...(was === undefined ? {} : { was }),
      theirs,
      yours,
      byDefault: !isConflict || entry.conflicts === 'theirs',
    })
    if (isConflict && !isTaken && !isSaid) meanwhile.push({ part, was, ours: theirs, theirs: yours })
    return isTaken
  }
}

/** A row of ours means its title to the letter; any other may write it in its own capitals, or by another name. */
const isOtherTitle = (state: PlanState, entry: ElementEntry, element: Element): boolean =>
  entry.isOurs
    ? entry.title.trim() !== element.title
    : folded(entry.title) !== folded(element.title) && !isAnotherName(state, entry, element)

const periodsTaken = (
  field: FieldId,
  here: FieldValue | undefined,
  series: Series,
  isTaken: (part: string, said: FieldValue) => boolean,
): Series =>
  Object.fromEntries(
    Object.entries(series).filter(
      ([period, value]) =>
        (typeof here === 'object' && here[period] === value) || isTaken(`${field}:${period}`, value),
    ),
  )

/** Further periods of a series contradict nothing. */
const addsOnly = (now: FieldValue, value: FieldValue): boolean =>
  typeof now === 'object' &&
  typeof value === 'object' &&
  Object.entries(value).every(
    ([period, amount]) => (now as Series)[period] === undefined || now[period] === amount,
  )

const sameValue = (a: FieldValue | undefined, b: FieldValue): boolean =>
  a === b ||
  // An amount is a number in one spreadsheet and a figure of letters in the next.
  ([a, b].every((each) => typeof each === 'number' || typeof each === 'string') && String(a) === String(b)) ||
  (typeof a === 'object' && typeof b === 'object' && sameSeries(a, b))

const sameSeries = (a: Series, b: Series): boolean =>
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(a).every(([period, value]) => b[period] === value)
