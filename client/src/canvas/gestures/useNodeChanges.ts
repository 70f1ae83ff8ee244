import type { ElementId, Position } from '@golden-thread/shared/model'
import type { NodeChange } from '@xyflow/react'
import { useMemo, useRef } from 'react'
import { dropCards } from '../commands/index.ts'
import { useCanvas } from '../context/index.ts'
import { type BoardNode, DRAFT_ID, isLaneNode, type LinkEdge, SNAP_REACH, snap } from '../scene/index.ts'

const NOBODY: ReadonlyMap<ElementId, Position> = new Map()

/** Selection and dragging as React Flow reports them, turned into the workspace's selection and changes of place. */
export function useNodeChanges() {
  const tools = useCanvas()
  const { workspace, board, actions, camera } = tools
  const dragged = useRef<Map<ElementId, Position>>(new Map())

  return useMemo(() => {
    const onNodesChange = (changes: NodeChange<BoardNode>[]): void => {
      const selected = new Set(workspace.selection.get().elements)
      let selects = false
      for (const change of changes) {
        if (change.type === 'select' && !isLaneNode(change.id) && change.id !== DRAFT_ID) {
          selects = true
          if (change.selected) selected.add(change.id as ElementId)
          else selected.delete(change.id as ElementId)
        }
        if (change.type === 'position' && change.position && change.dragging) {
          dragged.current.set(change.id as ElementId, whole(change.position))
        }
      }
      if (selects) {
        workspace.select({ elements: selected })
        const [only] = selected
        board.set({ walking: false, ...(only && selected.size === 1 ? { active: only } : {}) })
      }
      if (dragged.current.size > 0 && changes.some((change) => change.type === 'position')) follow()
    }

    /** One frame of a drag: a single card snaps to what it comes level with. */
    const follow = (): void => {
      const now = new Map(dragged.current)
      const [only] = now
      let guides: ReturnType<typeof snap>['guides'] = []
      if (only && now.size === 1 && board.get().drawing.placing === 'free') {
        const scene = board.get()
        const near = function* (): Iterable<Position> {
          for (const [id, at] of scene.rects) if (id !== only[0]) yield at
        }
        const snapped = snap(only[1], near(), SNAP_REACH / camera.get().zoom)
        now.set(only[0], snapped.position)
        guides = snapped.guides
      }
      dragged.current = now
      board.set({ drag: now, guides }, 'frame')
      workspace.presence.setDrag(now)
    }

    const onDrop = (): void => {
      const now = dragged.current
      dragged.current = new Map()
      if (now.size === 0) return
      // The document first and the drag after it: so no viewer sees the card jump back in between.
      if (board.get().drawing.placing === 'free') actions.move(now, 'move')
      else void dropCards(tools, now)
      board.set({ drag: NOBODY, guides: [] })
      workspace.presence.setDrag(null)
    }

    return {
      onNodesChange,
      onNodeDragStop: onDrop,
      onSelectionDragStop: onDrop,
      onNodeDoubleClick: (_: unknown, node: BoardNode): void => {
        if (node.type === 'card') actions.startRename(node.id as ElementId)
        else if (workspace.mayEdit && node.type === 'lane') actions.startCard(node.data.lane.kind.id)
      },
      onEdgeClick: (_: unknown, edge: LinkEdge): void =>
        workspace.select({ link: edge.data?.link.id ?? null }),
      onEdgeMouseEnter: (_: unknown, edge: LinkEdge): void =>
        board.set({ hoveredLink: edge.data?.link.id ?? null }, 'frame'),
      onEdgeMouseLeave: (): void => board.set({ hoveredLink: null }, 'frame'),
    }
  }, [tools, workspace, board, actions, camera])
}

const whole = ({ x, y }: Position): Position => ({ x: Math.round(x), y: Math.round(y) })
