import { setPlacing } from '@golden-thread/shared/commands'
import type { ElementId, Placing, Position } from '@golden-thread/shared/model'
import { type CanvasTools, wholeOf } from '../context/index.ts'
import { text } from '../text/index.ts'
import { type Alignment, arrange } from './align.ts'

/** Changes where cards stand, for everyone and as one step of undo, and shows the whole of what comes out. */
export function changePlacing({ workspace, board, camera }: CanvasTools, placing: Placing): void {
  if (!workspace.edit(setPlacing, { placing }).ok) return
  workspace.announce(text.placing.said[placing])
  camera.fit(wholeOf(board.get()))
}

/** Lines up or spreads what is selected, where cards stand freely. */
export function arrangeSelection({ workspace, board, actions }: CanvasTools, how: Alignment): void {
  const { rects, drawing } = board.get()
  if (drawing.placing !== 'free') return
  const chosen = new Map<ElementId, Position>()
  for (const id of workspace.selection.get().elements) {
    const at = rects.get(id)
    if (at) chosen.set(id, { x: at.x, y: at.y })
  }
  actions.move(arrange(chosen, how), 'arrange')
}
