import type { TemplateSummary } from '@golden-thread/shared/protocol'
import { useState } from 'react'
import type { CreatedMap } from '../api/index.ts'
import { ChooseGiven } from './ChooseGiven.tsx'
import { useDoor } from './doors.ts'
import type { Given } from './given/index.ts'
import { ImportPanel } from './ImportPanel.tsx'
import { NewMapFromModel } from './models/index.ts'
import { NewMapFrame, useNewMap } from './newMap/index.ts'
import { NewMapFromPaper } from './papers/index.ts'
import { rememberChoices } from './remembered.ts'
import { importWords as words } from './text.ts'
import { useImport } from './useImport.ts'

/** Makes a map of a table, of the text of a paper, or of a model of another program, known by the name of its file. */
export function NewMapFromGiven(props: {
  templates: readonly TemplateSummary[]
  given?: Given | undefined
  onMade: (made: CreatedMap) => void
}) {
  const { door, given, go } = useDoor(props.given)
  const { templates, onMade } = props
  if (door === 'paper') return <NewMapFromPaper templates={templates} given={given} onMade={onMade} />
  if (door === 'model') return <NewMapFromModel templates={templates} given={given} onMade={onMade} />
  if (door !== 'table') return null
  return <NewMapFromTable templates={templates} given={given} onMade={onMade} onDoor={go} />
}

/** Makes a map of what somebody brings: what it is to be, how the table is taken, and what would come of it. */
function NewMapFromTable({
  templates,
  given,
  onMade,
  onDoor,
}: {
  templates: readonly TemplateSummary[]
  given?: Given | undefined
  onMade: (made: CreatedMap) => void
  onDoor: ReturnType<typeof useDoor>['go']
}) {
  const newMap = useNewMap(templates)
  const [brought, setBrought] = useState(given)
  const state = useImport(newMap.map, brought)
  const make = async (): Promise<void> => {
    if (!state.read || !newMap.map) return
    const { body, name: title } = state.read
    const sheet = 'xlsx' in body && state.table ? { sheet: state.table.name } : {}
    const { source, choices } = state
    const made = await newMap.make({
      import: { framework: newMap.template, title, source, ...body, ...sheet, choices },
    })
    if (!made) return
    const [preview] = state.planned?.tables ?? []
    if (preview) rememberChoices(newMap.map.framework.id, preview)
    onMade(made)
  }
  if (!brought || !state.read)
    return (
      <ChooseGiven isReading={state.isReading} error={state.error} onGiven={setBrought} onDoor={onDoor} />
    )
  return (
    <NewMapFrame
      templates={templates}
      newMap={newMap}
      words={{ ...words, other: words.otherFile }}
      created={state.planned?.report.created}
      made={state.made}
      onTemplate={() => state.choose({})}
      onOther={() => setBrought(undefined)}
      onMake={() => void make()}
    >
      {(map) => <ImportPanel map={map} state={state} onPaper={() => onDoor('paper', brought)} />}
    </NewMapFrame>
  )
}
