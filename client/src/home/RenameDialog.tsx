import type { MapSummary } from '@golden-thread/shared/protocol'
import { explainError, renameMap } from '../api/index.ts'
import { TextDialog } from '../ui/index.ts'
import { homeWords as words } from './text.ts'

export function RenameDialog({
  map,
  onClose,
  onRenamed,
}: {
  map: MapSummary
  onClose: () => void
  onRenamed: () => Promise<void>
}) {
  const save = async (title: string): Promise<string | undefined> => {
    try {
      await renameMap(map.id, title)
    } catch (failure) {
      return explainError(failure)
    }
    onClose()
    await onRenamed()
    return undefined
  }
  return (
    <TextDialog
      title={words.renameTitle}
      label={words.titleLabel}
      value={map.title}
      words={{ save: words.save, cancel: words.cancel, empty: words.titleEmpty }}
      onSave={save}
      onClose={onClose}
    />
  )
}
