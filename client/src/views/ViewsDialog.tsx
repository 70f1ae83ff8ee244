import { saveView } from '@golden-thread/shared/commands'
import { inViewOrder } from '@golden-thread/shared/model'
import { Presentation } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { Button, Dialog, TextField } from '../ui/index.ts'
import { presentViews, useMapState, useWorkspace } from '../workspace/index.ts'
import { viewWords as words } from './text.ts'
import { ViewRow } from './ViewRow.tsx'
import styles from './Views.module.css'

/** The saved views of a map: shown, presented, and for editors saved and kept in order. */
export function ViewsDialog({ onClose }: { onClose: () => void }) {
  const workspace = useWorkspace()
  const views = useMapState((map) => map.views)
  const ordered = inViewOrder(views)
  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={words.title}
      description={words.description}
      footer={
        <Button
          variant="primary"
          disabled={ordered.length === 0}
          onClick={() => {
            onClose()
            presentViews(workspace)
          }}
        >
          <Presentation aria-hidden="true" />
          {words.present}
        </Button>
      }
    >
      {!workspace.isViewer && <SaveView />}
      {ordered.length === 0 ? (
        <p className={styles.quiet}>{workspace.isViewer ? words.noneViewer : words.none}</p>
      ) : (
        <ol className={styles.list}>
          {ordered.map((view) => (
            <ViewRow key={view.id} view={view} views={ordered} onShown={onClose} />
          ))}
        </ol>
      )}
    </Dialog>
  )
}

function SaveView() {
  const workspace = useWorkspace()
  const [title, setTitle] = useState('')
  const save = (event: FormEvent) => {
    event.preventDefault()
    const named = title.trim() || words.untitled
    if (!workspace.edit(saveView, { title: named, shown: workspace.viewNow() }).ok) return
    setTitle('')
    workspace.announce(words.saved(named))
  }
  return (
    <form onSubmit={save} className={styles.save}>
      <TextField label={words.saveLabel} value={title} onChange={(event) => setTitle(event.target.value)} />
      <Button type="submit">{words.save}</Button>
    </form>
  )
}
