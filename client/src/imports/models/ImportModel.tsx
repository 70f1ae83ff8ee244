import { importModel } from '@golden-thread/shared/imports'
import { useState } from 'react'
import { Button, Dialog } from '../../ui/index.ts'
import { useWorkspace } from '../../workspace/index.ts'
import type { Given } from '../given/index.ts'
import { ChooseModel } from './ChooseModel.tsx'
import { ModelPanel } from './ModelPanel.tsx'
import { modelWords as words } from './modelText.ts'
import { useModel } from './useModel.ts'

/** Brings a model of another program into the map that is open: one step of undo. */
export function ImportModel({ given, onClose }: { given?: Given | undefined; onClose: () => void }) {
  const workspace = useWorkspace()
  // What others do meanwhile is in the map when it is brought in, and need not move the preview.
  const [map] = useState(() => workspace.state.get().map)
  const state = useModel(map, given)
  const { planned } = state
  const count = planned ? planned.report.created + planned.report.changed : 0
  const bringIn = (): void => {
    if (!state.given) return
    const { choices, source } = state
    const done = workspace.edit(importModel, { graph: state.given.graph, choices, source: source.trim() })
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
          {state.given && <Button onClick={() => state.read(undefined)}>{words.other}</Button>}
          <Button variant="primary" disabled={count === 0} onClick={bringIn}>
            {words.bring(count)}
          </Button>
        </>
      }
    >
      {state.given ? <ModelPanel map={map} state={state} /> : <ChooseModel state={state} />}
    </Dialog>
  )
}
