import { applyTo } from '../../model/index.ts'
import type { PlanState } from './state.ts'

/**
 * Gives the elements whose rows bring no code the next free ones, once every row has said which codes are its own: a later
 * row may bring the very code that an earlier one would have been given.
 */
export function giveCodes(state: PlanState): void {
  const { draft, changes, directory } = state
  for (const { id, at } of state.uncoded.splice(0)) {
    const change = changes[at]
    const element = draft.elements.get(id)
    if (change?.type !== 'create-element' || !element || element.code !== '') continue
    const code = freeCode(state, element.kind)
    changes[at] = { ...change, element: { ...change.element, code } }
    applyTo(draft, { type: 'edit-element', id, code })
    directory.add({ ...element, code })
  }
}

/** Rows are found by their codes without regard to capitals, so no two codes differ by those alone. */
function freeCode({ codes, directory }: PlanState, kind: string): string {
  for (;;) {
    const code = codes.next(kind)
    if (directory.find(code, undefined, ['code']).is === 'none') return code
  }
}
