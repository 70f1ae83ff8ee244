import { useState } from 'react'
import { useWorkspace } from '../../workspace/index.ts'
import { ImportFrame } from '../frame/index.ts'
import type { Given } from '../given/index.ts'
import { useBringIn } from '../planning/index.ts'
import { ChoosePaper } from './ChoosePaper.tsx'
import { PaperPanel } from './PaperPanel.tsx'
import { paperWords as words } from './paperText.ts'
import { sizeOfPaper, usePaper } from './usePaper.ts'

/** Brings the text of a paper into the map that is open. */
export function ImportPaper({ given, onClose }: { given?: Given | undefined; onClose: () => void }) {
  const workspace = useWorkspace()
  // What others do meanwhile is in the map when it is brought in, and need not move the preview.
  const [map] = useState(() => workspace.state.get().map)
  const state = usePaper(map, given)
  const { share, bring } = useBringIn()
  const bringIn = async () => {
    if (!state.given) return undefined
    const { paper } = state.given
    const source = state.source.trim() || words.pasted
    return bring('paper', { paper, choices: { blocks: state.choices }, source }, sizeOfPaper(map, paper))
  }
  return (
    <ImportFrame
      words={words}
      report={state.planned?.report}
      made={state.made}
      share={share}
      isGiven={state.given !== undefined}
      isReading={state.isReading}
      onOther={state.clear}
      bringIn={bringIn}
      onClose={onClose}
    >
      {state.given ? <PaperPanel map={map} state={state} /> : <ChoosePaper state={state} />}
    </ImportFrame>
  )
}
