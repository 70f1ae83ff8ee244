import type { MapSummary } from '@golden-thread/shared/protocol'
import { type FormEvent, useId, useState } from 'react'
import { explainError, renameMap } from '../api/index.ts'
import { Button, Dialog, TextField } from '../ui/index.ts'
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
  const [title, setTitle] = useState(map.title)
  const [error, setError] = useState<string>()
  const form = useId()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await renameMap(map.id, title.trim())
      onClose()
      await onRenamed()
    } catch (failure) {
      setError(explainError(failure))
    }
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.renameTitle}
      size="small"
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" type="submit" form={form}>
            {words.save}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void save(event)}>
        <TextField
          required
          label={words.titleLabel}
          error={error}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </form>
    </Dialog>
  )
}
