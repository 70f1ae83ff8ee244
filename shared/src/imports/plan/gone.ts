import {
  type Change,
  elementId,
  explainRefusal,
  isAlive,
  labelOf,
  linkIdOf,
  linkReading,
} from '../../model/index.ts'
import { type GoneEntry, importText } from '../entries/index.ts'
import { offerGone } from './lines.ts'
import type { PlanState } from './state.ts'

/** What has no row any more stays in the map, and is told; it is deleted where somebody says so of its line. */
export function planGone(state: PlanState, { id, place }: GoneEntry): void {
  const { draft, notes, context } = state
  const element = draft.elements.get(elementId(id))
  const link = draft.links.get(linkIdOf(id))
  const isElement = element !== undefined && isAlive(element)
  if (!isElement && !(link && isAlive(link))) return
  // Written otherwise, a row may still be of the same link, or of an element that it names.
  if (isElement ? state.rows.has(element.id) : state.rowsOfLinks.has(id)) return
  const label = isElement ? labelOf(element) : link ? linkReading(draft, link) : ''
  const line = { does: 'delete', label, theirs: label, yours: '', byDefault: false } as const
  const { isTaken, isSaid } = offerGone(state, place, id, line)
  if (!isTaken) {
    if (!isSaid) notes.refuse(place, 'row-gone', importText.rowGone(label))
    return
  }
  const { at } = context
  const change: Change = isElement
    ? { type: 'delete-element', id: elementId(id), at }
    : { type: 'delete-link', id: linkIdOf(id), at }
  const refusal = state.make(change)
  if (refusal) notes.refuse(place, refusal.code, explainRefusal(refusal))
  else notes.count(isElement ? 'elements' : 'links', 'changed')
}
