import type { TemplateSummary } from '@golden-thread/shared/protocol'
import type { CreatedMap } from '../../api/index.ts'
import type { Given } from '../given/index.ts'
import { NewMapFrame, useNewMap } from '../newMap/index.ts'
import { ChoosePaper } from './ChoosePaper.tsx'
import { PaperPanel } from './PaperPanel.tsx'
import { paperWords as words } from './paperText.ts'
import { usePaper } from './usePaper.ts'

/** Makes a map of the text of a paper: what it is to be, what the parts are, and what would come of it. */
export function NewMapFromPaper({
  templates,
  given,
  onMade,
}: {
  templates: readonly TemplateSummary[]
  given?: Given | undefined
  onMade: (made: CreatedMap) => void
}) {
  const newMap = useNewMap(templates)
  const state = usePaper(newMap.map, given)
  if (!state.given) return <ChoosePaper state={state} />
  const { body } = state.given
  const make = async (): Promise<void> => {
    const source = state.source.trim() || words.pasted
    const made = await newMap.make({
      import: { framework: newMap.template, source, ...body, choices: { blocks: state.choices } },
    })
    if (made) onMade(made)
  }
  return (
    <NewMapFrame
      templates={templates}
      newMap={newMap}
      words={words}
      created={state.planned?.report.created}
      made={state.made}
      onOther={state.clear}
      onMake={() => void make()}
    >
      {(map) => <PaperPanel map={map} state={state} />}
    </NewMapFrame>
  )
}
