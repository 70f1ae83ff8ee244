import type { ElementId } from '@golden-thread/shared/model'
import { FlaskConical } from 'lucide-react'
import { Button } from '../ui/index.ts'
import { useStore, useWorkspace } from '../workspace/index.ts'
import { detailsWords as words } from './text.ts'

/** Looks at the map as it would be without these elements, or puts them back; the map itself stays as it is. */
export function WhatIfButton({ ids }: { ids: readonly ElementId[] }) {
  const workspace = useWorkspace()
  const without = useStore(workspace.view, (view) => view.without)
  const areOut = ids.every((id) => without?.includes(id))
  const turn = () => {
    const others = (without ?? []).filter((id) => !ids.includes(id))
    workspace.go({ without: areOut ? others : [...others, ...ids] })
  }
  return (
    <Button size="small" onClick={turn}>
      <FlaskConical aria-hidden="true" />
      {areOut ? words.putBack(ids.length) : words.whatIf(ids.length)}
    </Button>
  )
}
