import type { ElementId } from '@golden-thread/shared/model'
import { linksAround } from '@golden-thread/shared/queries'
import { deleteWords } from '../text/index.ts'
import { Button, Dialog } from '../ui/index.ts'
import { useMapState, useWorkspace } from '../workspace/index.ts'

/** Asked before many elements go at once. */
export function DeleteDialog({ ids, onClose }: { ids: readonly ElementId[]; onClose: () => void }) {
  const workspace = useWorkspace()
  const links = useMapState((map) => linksAround(map, ids).length)
  return (
    <Dialog
      open
      onClose={onClose}
      title={deleteWords.title(ids.length)}
      description={deleteWords.links(links)}
      size="small"
      footer={
        <>
          <Button onClick={onClose}>{deleteWords.cancel}</Button>
          <Button variant="danger" onClick={() => workspace.confirmDelete(ids)}>
            {deleteWords.confirm}
          </Button>
        </>
      }
    />
  )
}
