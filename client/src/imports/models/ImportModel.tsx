import { useState } from 'react'
import { useWorkspace } from '../../workspace/index.ts'
import { ImportFrame } from '../frame/index.ts'
import type { Given } from '../given/index.ts'
import { useBringIn } from '../planning/index.ts'
import { ChooseModel } from './ChooseModel.tsx'
import { ModelPanel } from './ModelPanel.tsx'
import { modelWords as words } from './modelText.ts'
import { sizeOfModel, useModel } from './useModel.ts'

/** Brings a model of another program into the map that is open. */
export function ImportModel({ given, onClose }: { given?: Given | undefined; onClose: () => void }) {
  const workspace = useWorkspace()
  // What others do meanwhile is in the map when it is brought in, and need not move the preview.
  const [map] = useState(() => workspace.state.get().map)
  const state = useModel(map, given)
  const { share, bring } = useBringIn()
  const bringIn = async () => {
    if (!state.given) return undefined
    const { graph } = state.given
    return bring(
      'model',
      { graph, choices: state.choices, source: state.source.trim() },
      sizeOfModel(map, graph),
    )
  }
  return (
    <ImportFrame
      words={words}
      report={state.planned?.report}
      made={state.made}
      share={share}
      isGiven={state.given !== undefined}
      isReading={state.isReading}
      onOther={() => state.read(undefined)}
      bringIn={bringIn}
      onClose={onClose}
    >
      {state.given ? <ModelPanel map={map} state={state} /> : <ChooseModel state={state} />}
    </ImportFrame>
  )
}
