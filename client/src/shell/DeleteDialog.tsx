import { type ElementId, endKey, showsLink } from '@golden-thread/shared/model'
import { deleteWords } from '../text/shell.ts'
import { Button, Dialog } from '../ui/index.ts'
import { useMapState, useWorkspace } from '../workspace/index.ts'

/** Asked before many elements go at once. */
export function DeleteDialog({ ids, onClose }: { ids: readonly ElementId[]; onClose: () => void }) {
  const workspace = useWorkspace()
  const links = useMapState((map) => {
    const gone = new Set<string>(ids)
    const isTouched = (key: string) => gone.has(key)
    return [...map.links.values()].filter(
      (link) => showsLink(map, link) && (isTouched(endKey(link.from)) || isTouched(endKey(link.to))),
    ).length
  })
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
