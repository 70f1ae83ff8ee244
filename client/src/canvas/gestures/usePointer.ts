import { FREE_CARD } from '@golden-thread/shared/drawing'
import type { ElementId } from '@golden-thread/shared/model'
import { type MouseEvent, type PointerEvent, useEffect, useMemo, useRef } from 'react'
import { useCanvas, useScene } from '../context/index.ts'
import { cardAt, linkAt, type Painting, paintingOf } from '../paint/index.ts'
import { LINK_REACH, laneAt } from '../scene/index.ts'

/**
 * The pointer over bare canvas: my cursor for the others, double-click to add a card, and what is under it of the
 * painted part of a large map. What is found there is mounted, and behaves like any other card or link from then on.
 */
export function usePointer() {
  const { workspace, board, actions, camera } = useCanvas()
  const painted = useRef<{ painting: Painting; of: unknown } | null>(null)
  const onPainted = useScene(
    (scene) => scene.large && (scene.local.hoveredLink ?? scene.local.hoveredCard) !== null,
  )

  useEffect(() => () => workspace.presence.setCursor(null), [workspace])

  const handlers = useMemo(() => {
    const paintingNow = (): Painting => {
      const scene = board.get()
      const of = [
        scene.links,
        scene.drawing,
        scene.lifted,
        scene.matches,
        scene.leftOut,
        scene.local.filter,
        scene.local.overview,
      ]
      const key = painted.current?.of as unknown[] | undefined
      if (!painted.current || !key?.every((part, index) => part === of[index])) {
        painted.current = { painting: paintingOf(scene), of }
      }
      return painted.current.painting
    }
    const find = (event: MouseEvent): { link: ReturnType<typeof linkAt>; card: string | null } => {
      const { x, y } = camera.toCanvas({ x: event.clientX, y: event.clientY })
      const painting = paintingNow()
      const card = cardAt(painting, x, y)
      return { card, link: card ? null : linkAt(painting, x, y, LINK_REACH / camera.get().zoom) }
    }

    return {
      onPointerMove(event: PointerEvent): void {
        if (event.pointerType === 'touch') return
        const { x, y } = camera.toCanvas({ x: event.clientX, y: event.clientY })
        workspace.presence.setCursor({ x: Math.round(x), y: Math.round(y) })
      },
      onPointerLeave(): void {
        workspace.presence.setCursor(null)
      },
      onPaneMouseMove(event: MouseEvent): void {
        const scene = board.get()
        if (!scene.large || event.buttons !== 0) return
        const { card, link } = find(event)
        if (card !== scene.local.hoveredCard || link !== scene.local.hoveredLink) {
          board.set({ hoveredCard: card as ElementId | null, hoveredLink: link }, 'frame')
        }
      },
      onPaneMouseLeave(): void {
        if (board.get().local.hoveredCard === null) return
        board.set({ hoveredLink: null }, 'frame')
      },
      onPaneClick(event: MouseEvent): void {
        const { card, link } = board.get().large ? find(event) : { card: null, link: null }
        if (card) {
          workspace.select({ elements: [card as ElementId] })
          board.set({ active: card })
        } else workspace.select(link ? { link } : {})
      },
      onDoubleClick(event: MouseEvent): void {
        if (!isPane(event) || !workspace.mayEdit) return
        const at = camera.toCanvas({ x: event.clientX, y: event.clientY })
        const lane = laneAt(board.get().lanes, at)
        if (!lane) return
        const x = at.x - FREE_CARD.width / 2
        const inLane = at.x >= lane.rect.x && at.x <= lane.rect.x + lane.rect.width
        // In its lane a card lines up with the others; beside it, it stands where it was asked for.
        const left = inLane ? columnFor(lane.rect.x, x) : x
        actions.startCard(lane.kind.id, { x: Math.round(left), y: Math.round(at.y - FREE_CARD.height / 2) })
      },
    }
  }, [workspace, board, actions, camera])

  return { onPainted, handlers }
}

const PITCH = FREE_CARD.width + 24
const PAD = 24

/** The left edge of the column of a lane that lies nearest. */
const columnFor = (laneLeft: number, x: number): number =>
  laneLeft + PAD + Math.max(0, Math.round((x - laneLeft - PAD) / PITCH)) * PITCH

const isPane = (event: MouseEvent): boolean =>
  event.target instanceof Element && event.target.classList.contains('react-flow__pane')
