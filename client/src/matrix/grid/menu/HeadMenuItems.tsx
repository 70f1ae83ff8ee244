import type { ElementId } from '@golden-thread/shared/model'
import { MenuItem } from '../../../ui/index.ts'
import { leaveOut, useWorkspace } from '../../../workspace/index.ts'
import { text } from '../../text.ts'

/** What can be done with the element of a row or a column. */
export function HeadMenuItems({ id, onRename }: { id: ElementId; onRename: () => void }) {
  const workspace = useWorkspace()
  const showOnCanvas = (): void => {
    workspace.go({ screen: 'canvas' })
    workspace.reveal({ element: id })
  }
  return (
    <>
      {workspace.mayEdit && (
        <MenuItem keys="F2" onSelect={onRename}>
          {text.renameItem}
        </MenuItem>
      )}
      <MenuItem onSelect={() => workspace.select({ elements: [id] })}>{text.openElement}</MenuItem>
      <MenuItem onSelect={() => leaveOut(workspace, [id])}>{text.whatIf}</MenuItem>
      <MenuItem onSelect={showOnCanvas}>{text.showOnCanvas}</MenuItem>
    </>
  )
}
