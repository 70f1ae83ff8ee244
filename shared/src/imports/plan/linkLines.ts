import { type Link, labelOf, linkReading, relationOf } from '../../model/index.ts'
import { type EndName, importText, type LinkEntry } from '../entries/index.ts'
import { linkCells } from '../trip/index.ts'
import { isLeft, offer } from './lines.ts'
import { placeOf } from './placeOf.ts'
import type { PlanState } from './state.ts'

/** Whether a link that is not there yet is taken. */
export function isLinkTaken(
  state: PlanState,
  entry: LinkEntry,
  joint: Pick<Link, 'relation' | 'from' | 'to'>,
): boolean {
  const yours = linkReading(state.draft, joint)
  return offer(state, entry, undefined, { does: 'create', label: yours, theirs: '', yours, byDefault: true })
    .isTaken
}

/** Whoever leads is made with the link that says so: where that is left, nobody is made. */
export function isLeftUnmade(state: PlanState, entry: LinkEntry): boolean {
  const { relation, from, to } = entry
  const makes = [from, to].some((end) => 'make' in end && end.make)
  if (!makes || !isLeft(state, entry)) return false
  const words = (end: EndName): string => {
    const id = 'entry' in end ? state.elementOf.get(end.entry) : undefined
    const element = id && state.draft.elements.get(id)
    return element ? labelOf(element) : 'list' in end ? end.list : 'name' in end ? end.name : ''
  }
  const verb = relationOf(state.draft.framework, relation)?.label ?? relation
  const label = [words(from), verb, words(to)].join(' ')
  offer(state, entry, undefined, { does: 'create', label, theirs: '', yours: label, byDefault: true })
  return true
}

const WORDS = ['basis', 'strength', 'note'] as const

/** What a link says in one part, and what the row says; for a field as our own files write it. */
const inCell = (value: unknown): string =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : typeof value === 'object' ? '' : String(value ?? '')

/** The entry without the parts that somebody leaves, or that the map says otherwise than when the source was written. */
export function withoutLeft(state: PlanState, entry: LinkEntry, link: Link): LinkEntry {
  const kept = { ...entry }
  let cells: ReadonlyMap<string, unknown> | undefined
  for (const part of WORDS) {
    const yours = entry[part]
    // Only a row of ours means what it leaves empty.
    if (yours === undefined || (yours === '' && !entry.was)) continue
    cells ??= linkCells(link)
    if (!isPartTaken(state, entry, link, part, String(cells.get(part) ?? ''), yours)) delete kept[part]
  }
  // What is no row of ours adds the fields that it says, without a line of its own for each.
  if (!entry.was || !entry.fields) return kept
  const fields = Object.entries(entry.fields).filter(([id, value]) =>
    isPartTaken(state, entry, link, id, inCell(link.fields?.[id]), inCell(value)),
  )
  return { ...kept, fields: Object.fromEntries(fields) }
}

function isPartTaken(
  state: PlanState,
  entry: LinkEntry,
  link: Link,
  part: string,
  theirs: string,
  yours: string,
): boolean {
  if (theirs === yours) return true
  const was = entry.was ? (entry.was.get(part) ?? '') : undefined
  const isConflict = was !== undefined && was !== theirs
  const { isTaken, isSaid } = offer(state, entry, part, {
    does: isConflict ? 'conflict' : 'change',
    label: linkReading(state.draft, link),
    ...(was === undefined ? {} : { was }),
    theirs,
    yours,
    byDefault: !isConflict || entry.conflicts === 'theirs',
  })
  if (!isTaken && isConflict && !isSaid) {
    const sentence = importText.changedMeanwhile(entry.heads?.[part] ?? part, was, theirs, yours)
    state.notes.refuse(placeOf(entry, part), 'changed-meanwhile', sentence)
  }
  return isTaken
}
