import { importPaper } from '@golden-thread/shared/imports'
import { useEffect, useState } from 'react'
import { Button, Dialog } from '../ui/index.ts'
import { useWorkspace } from '../workspace/index.ts'
import { ChoosePaper } from './ChoosePaper.tsx'
import type { Given } from './given/index.ts'
import { PaperPanel } from './PaperPanel.tsx'
import { paperWords as words } from './paperText.ts'
import { usePaper } from './usePaper.ts'

/** Brings the text of a paper into the map that is open: one step of undo. */
export function ImportPaper({ given, onClose }: { given?: Given | undefined; onClose: () => void }) {
  const workspace = useWorkspace()
  // What others do meanwhile is in the map when it is brought in, and need not move the preview.
  const [map] = useState(() => workspace.state.get().map)
  const state = usePaper(map)
  const [toRead, setToRead] = useState(given)
  useEffect(() => {
    if (!toRead) return
    setToRead(undefined)
    void state.read(toRead)
  })
  const { planned } = state
  const count = planned ? planned.report.created + planned.report.changed : 0
  const bringIn = (): void => {
    if (!state.given) return
    const done = workspace.edit(importPaper, {
      paper: state.given.paper,
      choices: { blocks: state.choices },
      source: state.source.trim() || words.pasted,
    })
    if (!done.ok) return
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
          {state.given && <Button onClick={state.clear}>{words.other}</Button>}
          <Button variant="primary" disabled={count === 0} onClick={bringIn}>
            {words.bring(count)}
          </Button>
        </>
      }
    >
      {state.given ? <PaperPanel map={map} state={state} /> : <ChoosePaper state={state} />}
    </Dialog>
  )
}
