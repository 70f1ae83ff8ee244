import { type Element, type ElementId, isAlive, kindOf, labelOf } from '../../model/index.ts'
import { type ElementEntry, importText } from '../entries/index.ts'
import type { PlanState } from './state.ts'

export type FoundElement =
  | { readonly is: 'element'; readonly element: Element }
  | { readonly is: 'none' }
  | { readonly is: 'refused'; readonly code: string; readonly sentence: string; readonly part: string }

/** By id, then key, code, other names and title. A title alone is not enough where two rows have codes of their own. */
export function findElement(state: PlanState, entry: ElementEntry): FoundElement {
  const { draft, directory } = state
  const byId = entry.id && draft.elements.get(entry.id)
  if (byId && isAlive(byId)) return { is: 'element', element: byId }
  if (entry.isOurs && byId)
    return {
      is: 'refused',
      code: 'gone-meanwhile',
      sentence: importText.goneMeanwhile(labelOf(byId)),
      part: 'id',
    }
  const several = (name: string, ids: readonly ElementId[], part: string): FoundElement => ({
    is: 'refused',
    code: 'ambiguous',
    sentence: importText.several(
      name,
      ids.map((id) => labelIn(state, id)),
    ),
    part,
  })
  if (entry.code) {
    const byCode = directory.find(entry.code, [entry.kind], ['code'])
    if (byCode.is === 'several') return several(entry.code, byCode.ids, 'code')
    if (byCode.is === 'one') return { is: 'element', element: elementIn(state, byCode.id) }
    const other = directory.find(entry.code, undefined, ['code'])
    if (other.is !== 'none') {
      const element = elementIn(state, other.is === 'one' ? other.id : (other.ids[0] as ElementId))
      const kind = kindOf(draft.framework, element.kind)?.label ?? element.kind
      const sentence = importText.codeOfOther(entry.code, labelOf(element), kind)
      return { is: 'refused', code: 'code-of-another-kind', sentence, part: 'code' }
    }
  }
  for (const name of [...(entry.aliases ?? []), entry.title]) {
    const byName = directory.find(name, [entry.kind], ['alias', 'title'])
    if (byName.is === 'none') continue
    const ids = byName.is === 'one' ? [byName.id] : byName.ids
    const free = ids.filter((id) => !(entry.code && state.rows.has(id)))
    const [only] = free
    if (only && free.length === 1) return { is: 'element', element: elementIn(state, only) }
    if (free.length > 1) return several(name, free, 'title')
  }
  return { is: 'none' }
}

export const elementIn = ({ draft }: PlanState, id: ElementId): Element => draft.elements.get(id) as Element
export const labelIn = (state: PlanState, id: ElementId): string => labelOf(elementIn(state, id))
