import type { ElementId } from '@golden-thread/shared/model'
import { FlaskConical } from 'lucide-react'
import { Button } from '../ui/index.ts'
import { leaveOut, putBack, useStore, useWorkspace } from '../workspace/index.ts'
import { detailsWords as words } from './text.ts'

/** Looks at the map as it would be without these elements, or puts them back; the map itself stays as it is. */
export function WhatIfButton({ ids }: { ids: readonly ElementId[] }) {
  const workspace = useWorkspace()
  const without = useStore(workspace.view, (view) => view.without)
  const areOut = ids.every((id) => without?.includes(id))
  return (
    <Button size="small" onClick={() => (areOut ? putBack(workspace, ids) : leaveOut(workspace, ids))}>
      <FlaskConical aria-hidden="true" />
      {areOut ? words.putBack(ids.length) : words.whatIf(ids.length)}
    </Button>
  )
}
