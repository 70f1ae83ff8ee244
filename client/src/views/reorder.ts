import type { Change, SavedView } from '@golden-thread/shared/model'

/** The changes that put a view one place up (-1) or down (1). Only views whose number differs are written. */
export function moved(views: readonly SavedView[], id: string, by: -1 | 1): readonly Change[] {
  const from = views.findIndex((view) => view.id === id)
  const to = from + by
  const one = views[from]
  const other = views[to]
  if (!one || !other) return []
  const next = views.with(to, one).with(from, other)
  return next.flatMap((view, order): Change[] =>
    view.order === order ? [] : [{ type: 'set-view', view: { ...view, order } }],
  )
}

/** The number that puts a new view after all the others. */
export const nextOrder = (views: readonly SavedView[]): number =>
  Math.max(-1, ...views.map((view) => view.order)) + 1
