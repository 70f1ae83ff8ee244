import { isElementId } from '../id.ts'
import {
  CONDITION_CHARS_MAX,
  CONDITIONS_MAX,
  LEFT_OUT_MAX,
  PERIOD_CHARS_MAX,
  TEXT_CHARS_MAX,
  TITLE_CHARS_MAX,
  VIEW_FILTER_CHARS_MAX,
  VIEWS_MAX,
} from '../limits.ts'
import type { SavedView } from '../savedView.ts'
import type { StrategyMap } from '../strategyMap.ts'
import { textFault } from '../textFault.ts'
import { type ChangeDefinition, slot } from './definition.ts'

/** Keeps a view, whole, in the place of the one with its id. */
export interface SetView {
  readonly type: 'set-view'
  readonly view: SavedView
}

export interface DeleteView {
  readonly type: 'delete-view'
  readonly id: string
}

const setView: ChangeDefinition<SetView, SetView | DeleteView> = {
  apply(draft, { view }) {
    if (!isElementId(view.id)) return { code: 'view-id-wrong', id: view.id }
    if (!draft.views.has(view.id) && draft.views.size >= VIEWS_MAX)
      return { code: 'map-full', what: 'views', most: VIEWS_MAX }
    if ((view.without?.length ?? 0) > LEFT_OUT_MAX)
      return { code: 'map-full', what: 'elements left out of a view', most: LEFT_OUT_MAX }
    if ((view.where?.length ?? 0) > CONDITIONS_MAX)
      return { code: 'map-full', what: 'conditions of a view', most: CONDITIONS_MAX }
    if (!Number.isFinite(view.order)) return { code: 'number-not-finite', what: 'The place of the view' }
    if (!Object.values(view.camera ?? {}).every(Number.isFinite))
      return { code: 'number-not-finite', what: 'The part of the canvas' }
    const fault =
      textFault('The title of the view', view.title, TITLE_CHARS_MAX) ??
      textFault('What the view looks at', view.filter, VIEW_FILTER_CHARS_MAX) ??
      textFault('The register of the view', view.register ?? '', VIEW_FILTER_CHARS_MAX) ??
      textFault('The notes of the view', view.notes ?? '', TEXT_CHARS_MAX) ??
      view.where
        ?.map((words) => textFault('A condition of the view', words, CONDITION_CHARS_MAX))
        .find(Boolean) ??
      textFault('The date of the view', view.asAt ?? '', PERIOD_CHARS_MAX) ??
      textFault('The earlier date of the view', view.since ?? '', PERIOD_CHARS_MAX)
    if (!fault) draft.setView(view.id, view)
    return fault
  },
  invert: (map, { view }) => viewBack(map, view.id),
  touch: (touched, { view }) => touched.views.add(view.id),
  slot: (map, { view }) => slot(`view ${view.id}`, map.views.get(view.id)),
  author: () => undefined,
  isOfViews: true,
}

const deleteView: ChangeDefinition<DeleteView, SetView | DeleteView> = {
  apply(draft, { id }) {
    if (!draft.views.has(id)) return { code: 'view-unknown', id }
    draft.setView(id, null)
    return undefined
  },
  invert: (map, { id }) => viewBack(map, id),
  touch: (touched, { id }) => touched.views.add(id),
  slot: (map, { id }) => slot(`view ${id}`, map.views.get(id)),
  author: () => undefined,
  isOfViews: true,
}

function viewBack(map: StrategyMap, id: string): SetView | DeleteView {
  const view = map.views.get(id)
  return view ? { type: 'set-view', view } : { type: 'delete-view', id }
}

export const viewChanges = { 'set-view': setView, 'delete-view': deleteView }
