import type { ElementId } from '@golden-thread/shared/model'
import { Tag } from '../../ui/index.ts'
import { useStore, useWorkspace } from '../../workspace/index.ts'
import { text } from '../text.ts'

/** Says at a column that it loses its last direct support in the what-if that is looked at. */
export function LostMark({ column }: { column: ElementId }) {
  const workspace = useWorkspace()
  const shown = useStore(workspace.view, (view) => view.matrix)
  const isLost = useStore(workspace.state, ({ map, whatIf }) => {
    const matrix = shown ?? map.framework.matrices[0]?.id
    return whatIf?.lost.some((loss) => loss.column === column && loss.matrix === matrix) ?? false
  })
  return isLost ? <Tag tone="gap">{text.loses}</Tag> : null
}
