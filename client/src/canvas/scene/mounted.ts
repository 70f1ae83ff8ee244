import { overlaps, type Rect } from '@golden-thread/shared/drawing'
import type { ElementId } from '@golden-thread/shared/model'
import type { Local } from './local.ts'
import { type BoardNode, type CardNode, DRAFT_ID, type LaneNode } from './nodeTypes.ts'
import type { LinkEdge } from './toEdges.ts'

/**
 * The nodes that React Flow gets. All of a map of ordinary size; of a large one the cards in the window and those
 * that something hangs on, so that a tick of a drag costs what is on screen and not what exists.
 */
export function mountedNodes(
  old: BoardNode[] | undefined,
  cards: ReadonlyMap<ElementId, CardNode>,
  heads: ReadonlyMap<string, LaneNode>,
  edges: readonly LinkEdge[],
  culling: Local | null,
  kept: ReadonlySet<ElementId>,
): BoardNode[] {
  const nodes: BoardNode[] = [...heads.values()]
  if (!culling) {
    nodes.push(...cards.values())
  } else {
    const ends = new Set<string>(kept)
    for (const edge of edges) ends.add(edge.source).add(edge.target)
    ends.add(DRAFT_ID)
    if (culling.hoveredCard) ends.add(culling.hoveredCard)
    const window = culling.overview ? null : culling.window
    for (const [id, card] of cards) {
      if (ends.has(id) || (window && overlaps(window, rectOf(card)))) nodes.push(card)
    }
  }
  return old && old.length === nodes.length && old.every((node, index) => node === nodes[index]) ? old : nodes
}

export const rectOf = ({ position, width = 0, height = 0 }: CardNode): Rect => ({
  ...position,
  width,
  height,
})
