import { type Link, linkReading } from '@golden-thread/shared/model'
import { useWorkspace } from '../workspace/index.ts'
import { detailsWords as words } from './text.ts'

/** Deletes a link at once, and offers to take that back. */
export function useDeleteLink(): (link: Link) => void {
  const workspace = useWorkspace()
  return (link) => {
    const reading = linkReading(workspace.state.get().map, link)
    const change = { type: 'delete-link', id: link.id, at: Date.now() } as const
    if (!workspace.run(change, words.deleteLabel(reading)).ok) return
    const { elements, link: selected } = workspace.selection.get()
    if (selected === link.id) workspace.select({ elements })
    workspace.notify({
      text: words.deleted(reading),
      action: {
        label: words.undo,
        run: () => workspace.takeBack(words.deleteLabel(reading), { type: 'restore-link', id: link.id }),
      },
    })
  }
}
