import { type Change, inViewOrder, type SavedView, type StrategyMap } from '../model/index.ts'
import { ok, type Result, refuse } from '../result.ts'
import { type DomainCommand, type Edit, editOf, unchanged } from './command.ts'
import { stepText } from './text.ts'

/** What is looked at, without the name that it is kept under. */
export type ViewShown = Omit<SavedView, 'id' | 'title' | 'order' | 'notes'>

/** Keeps what is shown under a name, after all the other views. */
export const saveView: DomainCommand<
  { readonly title: string; readonly shown: ViewShown },
  Edit & { readonly view: SavedView }
> = (map, { title, shown }, { newId }) => {
  const order = Math.max(-1, ...[...map.views.values()].map((view) => view.order)) + 1
  const view: SavedView = { ...shown, id: newId(), title, order }
  return ok({ change: { type: 'set-view', view }, label: stepText.saveView(title), view })
}

/** Makes a view show something else, under the name and in the place that it has. */
export const updateView: DomainCommand<{ readonly id: string; readonly shown: ViewShown }> = (
  map,
  { id, shown },
) =>
  withView(map, id, (view) =>
    editOf(stepText.updateView(view.title), [{ type: 'set-view', view: { ...shown, id, ...kept(view) } }]),
  )

export const renameView: DomainCommand<{ readonly id: string; readonly title: string }> = (
  map,
  { id, title },
) =>
  withView(map, id, (view) =>
    view.title === title
      ? unchanged
      : editOf(stepText.renameView(title), [{ type: 'set-view', view: { ...view, title } }]),
  )

const kept = ({ title, order, notes }: SavedView): Pick<SavedView, 'title' | 'order' | 'notes'> => ({
  title,
  order,
  ...(notes === undefined ? {} : { notes }),
})

/** What whoever presents a view wants to say; empty words take them away. */
export const noteView: DomainCommand<{ readonly id: string; readonly notes: string }> = (
  map,
  { id, notes },
) =>
  withView(map, id, ({ notes: before = '', ...view }) =>
    before === notes
      ? unchanged
      : editOf(stepText.noteView(view.title), [
          { type: 'set-view', view: { ...view, ...(notes ? { notes } : {}) } },
        ]),
  )

/** Puts a view one place up (-1) or down (1). Only views whose number differs are written. */
export const moveView: DomainCommand<{ readonly id: string; readonly by: -1 | 1 }> = (map, { id, by }) =>
  withView(map, id, (view) => {
    const views = inViewOrder(map.views)
    const from = views.indexOf(view)
    const other = views[from + by]
    if (!other) return unchanged
    const next = views.with(from + by, view).with(from, other)
    return editOf(
      stepText.moveView(view.title),
      next.flatMap((each, order): Change[] =>
        each.order === order ? [] : [{ type: 'set-view', view: { ...each, order } }],
      ),
    )
  })

export const deleteView: DomainCommand<{ readonly id: string }> = (map, { id }) =>
  withView(map, id, (view) => editOf(stepText.deleteView(view.title), [{ type: 'delete-view', id }]))

const withView = <E>(
  map: StrategyMap,
  id: string,
  edit: (view: SavedView) => Result<Edit, E>,
): Result<Edit, E | { readonly code: 'view-unknown'; readonly id: string }> => {
  const view = map.views.get(id)
  return view ? edit(view) : refuse({ code: 'view-unknown', id })
}
