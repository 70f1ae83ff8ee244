import { limits, type SavedView } from '../../model/index.ts'
import { isRecord, isText, wellFormed } from '../json/index.ts'
import { readView } from '../reading/index.ts'
import { fail, listOf, show } from './importing.ts'

/** The saved views of a file, by id. A file from before there were any has none. */
export function readViews(json: unknown): Map<string, SavedView> {
  const views = new Map<string, SavedView>()
  for (const item of listOf(json, 'views', limits.VIEWS_MAX)) {
    const id = isRecord(item) ? item.id : undefined
    if (!isText(id))
      fail(`View ${views.size + 1} has the id ${show(id)}. Give it one of letters and digits and try again.`)
    const { value, problems } = readView(id, item)
    const [problem] = problems
    if (!value || problem) {
      const reason =
        problem?.code === 'view-unreadable' ? problem.reason : 'its words are longer than what is kept'
      fail(`The view "${show(id)}" cannot be read: ${reason}. Correct or remove it and try again.`)
    }
    if (views.has(id)) fail(`Two views have the id "${id}". Give each its own and try again.`)
    views.set(id, {
      ...value,
      title: wellFormed(value.title),
      filter: wellFormed(value.filter),
      ...(value.notes ? { notes: wellFormed(value.notes) } : {}),
    })
  }
  return views
}
