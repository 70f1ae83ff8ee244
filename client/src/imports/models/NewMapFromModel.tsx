import type { TemplateSummary } from '@golden-thread/shared/protocol'
import type { CreatedMap } from '../../api/index.ts'
import type { Given } from '../given/index.ts'
import { NewMapFrame, useNewMap } from '../newMap/index.ts'
import { ChooseModel } from './ChooseModel.tsx'
import { ModelPanel } from './ModelPanel.tsx'
import { modelWords as words } from './modelText.ts'
import { useModel } from './useModel.ts'

/** Makes a map of a model of another program: what it is to be, what the types are, and what would come of it. */
export function NewMapFromModel({
  templates,
  given,
  onMade,
}: {
  templates: readonly TemplateSummary[]
  given?: Given | undefined
  onMade: (made: CreatedMap) => void
}) {
  const newMap = useNewMap(templates)
  const state = useModel(newMap.map, given)
  if (!state.given) return <ChooseModel state={state} />
  const { choices, given: model } = state
  const make = async (): Promise<void> => {
    const source = state.source.trim() || model.name
    const made = await newMap.make({
      import: { framework: newMap.template, title: source, source, ...model.body, choices },
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
      onTemplate={() => state.choose({})}
      onOther={() => state.read(undefined)}
      onMake={() => void make()}
    >
      {(map) => <ModelPanel map={map} state={state} />}
    </NewMapFrame>
  )
}
