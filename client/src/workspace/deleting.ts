import { deleteElements, deleteLink } from '@golden-thread/shared/commands'
import {
  type ElementId,
  isAlive,
  type LinkId,
  labelOf,
  linkReading,
  type StrategyMap,
} from '@golden-thread/shared/model'
import { workspaceWords } from '../text/index.ts'
import type { WritableStore } from './store.ts'
import type { Done, OpenDialog, Workspace } from './types.ts'

/** Above this many elements a delete asks first; below it, undo in the toast is enough. */
const ASK_ABOVE = 5

export interface DeletingOptions extends Pick<Workspace, 'edit' | 'select' | 'selection' | 'notify'> {
  readonly map: () => StrategyMap
  readonly dialog: WritableStore<OpenDialog | null>
}

/** Deletes at once and offers to take that back, the same from wherever it is asked. */
export function createDeleting({ map, edit, select, selection, notify, dialog }: DeletingOptions) {
  const offerBack = (text: string, { takeBack }: Done) =>
    notify({ text, action: { label: workspaceWords.undo, run: takeBack } })

  function remove(ids: readonly ElementId[]) {
    const labels = ids.flatMap((id) => {
      const element = map().elements.get(id)
      return element && isAlive(element) ? [labelOf(element)] : []
    })
    const done = edit(deleteElements, { ids })
    if (!done.ok) return
    select({})
    offerBack(workspaceWords.deleted(labels), done.value)
  }

  return {
    confirmDelete(ids: Iterable<ElementId>) {
      const list = [...ids]
      if (list.length > ASK_ABOVE && dialog.get()?.type !== 'delete') {
        dialog.set({ type: 'delete', ids: list })
        return
      }
      dialog.set(null)
      remove(list)
    },
    deleteLink(id: LinkId): boolean {
      const link = map().links.get(id)
      const reading = link ? linkReading(map(), link) : ''
      const done = edit(deleteLink, { id })
      if (!done.ok) return false
      const { elements, link: selected } = selection.get()
      if (selected === id) select({ elements })
      offerBack(workspaceWords.deletedLink(reading), done.value)
      return true
    },
  }
}
