import { type Link, linkReading } from '@golden-thread/shared/model'
import { useWorkspace } from '../workspace/index.ts'
import { partsWords as words } from './text.ts'

/** Deletes a link at once, and offers to take that back. True when it is gone. */
export function useDeleteLink(): (link: Link) => boolean {
  const workspace = useWorkspace()
  return (link) => {
    const reading = linkReading(workspace.state.get().map, link)
    const step = words.deleteStep(reading)
    if (!workspace.run({ type: 'delete-link', id: link.id, at: Date.now() }, step).ok) return false
    const { elements, link: selected } = workspace.selection.get()
    if (selected === link.id) workspace.select({ elements })
    workspace.notify({
      text: words.deleted(reading),
      action: {
        label: words.undo,
        run: () => workspace.takeBack(step, { type: 'restore-link', id: link.id }),
      },
    })
    return true
  }
}
