import { tripTables } from '@golden-thread/shared/imports'
import { useState } from 'react'
import { useWorkspace } from '../workspace/index.ts'
import { ChooseGiven } from './ChooseGiven.tsx'
import { useDoor } from './doors.ts'
import { ImportFrame } from './frame/index.ts'
import type { Given } from './given/index.ts'
import { ImportPanel } from './ImportPanel.tsx'
import { ImportModel } from './models/index.ts'
import { ImportPaper } from './papers/index.ts'
import { sizeOf, useBringIn } from './planning/index.ts'
import { rememberChoices } from './remembered.ts'
import { importWords as words } from './text.ts'
import { useImport } from './useImport.ts'

/** Brings something in: a table, the text of a paper, or a model of another program, known by its file and what is in it. */
export function ImportDialog({ given: first, onClose }: { given?: Given | undefined; onClose: () => void }) {
  const { door, given, go } = useDoor(first)
  if (door === 'paper') return <ImportPaper given={given} onClose={onClose} />
  if (door === 'model') return <ImportModel given={given} onClose={onClose} />
  if (door === 'table') return <ImportTable given={given} onClose={onClose} onDoor={go} />
  // What is in the file is looked at first, which takes no longer than reading its beginning.
  return null
}

/** Brings a table into the map that is open. */
function ImportTable({
  given,
  onClose,
  onDoor,
}: {
  given: Given | undefined
  onClose: () => void
  onDoor: ReturnType<typeof useDoor>['go']
}) {
  const workspace = useWorkspace()
  // What others do meanwhile is in the map when it is brought in, and need not move the preview.
  const [map] = useState(() => workspace.state.get().map)
  const [brought, setBrought] = useState(given)
  const state = useImport(map, brought)
  const { share, bring } = useBringIn()
  const { planned, table, read } = state
  const bringIn = async () => {
    const [preview] = planned?.tables ?? []
    if (!planned || !table || !read || !preview) return undefined
    const { base, choices, source } = state
    const intent = base
      ? { tables: tripTables(read.tables, base, choices), base, source: '' }
      : { tables: [{ table, choices }], source }
    const done = await bring('tables', intent, sizeOf(map, base ? read.tables : [table]))
    if (done && !base) rememberChoices(map.framework.id, preview)
    return done
  }
  return (
    <ImportFrame
      words={{ ...words, other: words.otherFile }}
      report={planned?.report}
      made={state.made}
      share={share}
      isGiven={brought !== undefined && read !== undefined}
      isReading={state.isReading}
      onOther={() => setBrought(undefined)}
      bringIn={bringIn}
      onClose={onClose}
    >
      {brought && read ? (
        <ImportPanel map={map} state={state} onPaper={() => onDoor('paper', brought)} />
      ) : (
        <ChooseGiven isReading={state.isReading} error={state.error} onGiven={setBrought} onDoor={onDoor} />
      )}
    </ImportFrame>
  )
}
