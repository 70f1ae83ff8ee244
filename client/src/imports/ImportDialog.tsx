import { importTables, tripTables } from '@golden-thread/shared/imports'
import { useState } from 'react'
import { Button, Dialog } from '../ui/index.ts'
import { useWorkspace } from '../workspace/index.ts'
import { ChooseGiven } from './ChooseGiven.tsx'
import { type Door, doorFor } from './doors.ts'
import type { Given } from './given/index.ts'
import { ImportPanel } from './ImportPanel.tsx'
import { ImportPaper } from './ImportPaper.tsx'
import { ImportModel } from './models/index.ts'
import { rememberChoices } from './remembered.ts'
import { importWords as words } from './text.ts'
import { useImport } from './useImport.ts'

/** Brings something in: a table, the text of a paper, or a model of another program, each known by the name of its file. */
export function ImportDialog({ given, onClose }: { given?: Given | undefined; onClose: () => void }) {
  const [door, setDoor] = useState(doorFor(given))
  if (door === 'paper') return <ImportPaper given={given} onClose={onClose} />
  if (door === 'model') return <ImportModel given={given} onClose={onClose} />
  return <ImportTable given={given} onClose={onClose} onDoor={setDoor} />
}

/** Brings a table into the map that is open: one step of undo, in the map as it is when it is done. */
function ImportTable({
  given,
  onClose,
  onDoor,
}: {
  given?: Given | undefined
  onClose: () => void
  onDoor: (door: Door) => void
}) {
  const workspace = useWorkspace()
  // What others do meanwhile is in the map when it is brought in, and need not move the preview.
  const [map] = useState(() => workspace.state.get().map)
  const [brought, setBrought] = useState(given)
  const state = useImport(map, brought)
  const { planned, table } = state
  const count = planned ? planned.report.created + planned.report.changed : 0
  const bringIn = (): void => {
    const [preview] = planned?.tables ?? []
    if (!planned || !table || !preview) return
    const { base, read, choices, source } = state
    const done = workspace.edit(
      importTables,
      base && read
        ? { tables: tripTables(read.tables, base, choices), base, source: '' }
        : { tables: [{ table, choices }], source },
    )
    if (!done.ok) return
    if (!base) rememberChoices(map.framework.id, preview)
    const { created, changed } = done.value.report
    workspace.notify({ text: words.done(created, changed) })
    onClose()
  }
  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={words.title}
      description={words.help}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          {state.read && <Button onClick={() => setBrought(undefined)}>{words.otherFile}</Button>}
          <Button variant="primary" disabled={count === 0} onClick={bringIn}>
            {words.bring(count)}
          </Button>
        </>
      }
    >
      {brought && state.read ? (
        <ImportPanel map={map} state={state} />
      ) : (
        <ChooseGiven isReading={state.isReading} error={state.error} onGiven={setBrought} onDoor={onDoor} />
      )}
    </Dialog>
  )
}
