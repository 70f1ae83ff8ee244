import type { Change } from './change.ts'
import type { Draft } from './draft.ts'
import { textFault } from './fault.ts'
import { isElementId } from './id.ts'
import { LEFT_OUT_MAX, LENS_CHARS_MAX, TITLE_CHARS_MAX, VIEWS_MAX } from './limits.ts'
import type { Refusal } from './refusal.ts'

type Of<Type extends Change['type']> = Extract<Change, { type: Type }>

/** Keeps a view under its id, in the place of one that has it already. */
export function setView(draft: Draft, { view }: Of<'set-view'>): Refusal | undefined {
  if (!isElementId(view.id)) return { code: 'view-id-wrong', id: view.id }
  if (!draft.views.has(view.id) && draft.views.size >= VIEWS_MAX)
    return { code: 'map-full', what: 'views', most: VIEWS_MAX }
  if ((view.without?.length ?? 0) > LEFT_OUT_MAX)
    return { code: 'map-full', what: 'elements left out of a view', most: LEFT_OUT_MAX }
  if (!Number.isFinite(view.order)) return { code: 'number-not-finite', what: 'The place of the view' }
  if (!Object.values(view.camera ?? {}).every(Number.isFinite))
    return { code: 'number-not-finite', what: 'The part of the canvas' }
  const fault =
    textFault('The title of the view', view.title, TITLE_CHARS_MAX) ??
    textFault('What the view looks at', view.lens, LENS_CHARS_MAX)
  if (!fault) draft.setView(view.id, view)
  return fault
}

export function deleteView(draft: Draft, { id }: Of<'delete-view'>): Refusal | undefined {
  if (!draft.views.has(id)) return { code: 'view-unknown', id }
  draft.setView(id, null)
  return undefined
}
