import { laneLayout } from '@golden-thread/shared/layout'
import type { ElementId, Position } from '@golden-thread/shared/model'
import { wholeOf } from '../context/camera.ts'
import type { CanvasTools } from '../context/context.ts'
import { text } from '../text/index.ts'
import { type Alignment, arrange } from './align.ts'

/** Shows the map in the order of the lane layout, on this screen only, until it is applied or put away. */
export function previewTidy({ workspace, board, camera }: CanvasTools): void {
  const scene = board.get()
  const except = draggedByOthers(workspace)
  const { positions } = laneLayout(scene.map, { except })
  const moved = new Map<ElementId, Position>()
  for (const [id, to] of positions) {
    const at = scene.positions.get(id)
    if (!at || at.x !== to.x || at.y !== to.y) moved.set(id, to)
  }
  if (moved.size === 0) {
    workspace.notify({ text: text.tidyNothing })
    return
  }
  workspace.select({})
  board.set({ preview: moved })
  camera.fit(wholeOf({ positions: new Map([...scene.positions, ...moved]), lanes: scene.lanes }))
}

/** One step of undo. What somebody has begun to drag since the preview is left to them. */
export function applyTidy({ workspace, board, actions }: CanvasTools): void {
  const { preview } = board.get().local
  if (!preview) return
  const dragged = draggedByOthers(workspace)
  const { elements } = board.get().map
  const moved = new Map([...preview].filter(([id]) => !dragged.has(id) && elements.has(id)))
  actions.move(moved, 'tidy')
  board.set({ preview: null })
}

export const cancelTidy = ({ board }: CanvasTools): void => board.set({ preview: null })

export const draggedByOthers = (workspace: CanvasTools['workspace']): ReadonlySet<ElementId> =>
  new Set(workspace.presence.peers.get().flatMap((peer) => [...peer.drag.keys()]))

export function arrangeSelection({ workspace, board, actions }: CanvasTools, how: Alignment): void {
  const { positions } = board.get()
  const chosen = new Map<ElementId, Position>()
  for (const id of workspace.selection.get().elements) {
    const at = positions.get(id)
    if (at) chosen.set(id, at)
  }
  actions.move(arrange(chosen, how), 'arrange')
}
