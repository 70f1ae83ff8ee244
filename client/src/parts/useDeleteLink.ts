import { deleteLink } from '@golden-thread/shared/commands'
import { type Link, linkReading } from '@golden-thread/shared/model'
import { useWorkspace } from '../workspace/index.ts'
import { partsWords as words } from './text.ts'

/** Deletes a link at once, and offers to take that back. True when it is gone. */
export function useDeleteLink(): (link: Link) => boolean {
  const workspace = useWorkspace()
  return (link) => {
    const reading = linkReading(workspace.state.get().map, link)
    const done = workspace.edit(deleteLink, { id: link.id })
    if (!done.ok) return false
    const { elements, link: selected } = workspace.selection.get()
    if (selected === link.id) workspace.select({ elements })
    workspace.notify({
      text: words.deleted(reading),
      action: { label: words.undo, run: done.value.takeBack },
    })
    return true
  }
}
