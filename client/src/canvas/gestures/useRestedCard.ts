import type { ElementId } from '@golden-thread/shared/model'
import { type RefObject, useEffect } from 'react'
import { useCanvas } from '../context/index.ts'
import { isLaneNode, LEAVE_MS, REST_MS } from '../scene/index.ts'

/**
 * The card that the pointer rests on, and how far a focus reaches. Crossing the map changes nothing: the pointer has to
 * rest, and from one card to the next the focus goes without the whole map coming forward in between.
 */
export function useRestedCard(host: RefObject<HTMLElement | null>): void {
  const { board } = useCanvas()
  useEffect(() => {
    const element = host.current
    if (!element) return
    let over: string | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const settle = (id: string | null): void => {
      clearTimeout(timer)
      timer = setTimeout(() => board.set({ restedOn: id as ElementId | null }), id ? REST_MS : LEAVE_MS)
    }
    const onMove = (event: PointerEvent): void => {
      if (event.pointerType === 'touch' || event.buttons !== 0) return
      const node =
        event.target instanceof Element ? event.target.closest<HTMLElement>('.react-flow__node') : null
      const id = node?.dataset['id'] ?? null
      const card = id && !isLaneNode(id) ? id : null
      if (card === over) return
      over = card
      settle(card)
    }
    const onLeave = (): void => {
      over = null
      settle(null)
    }
    const onKey = (event: KeyboardEvent): void => {
      const focusSteps = event.shiftKey ? 2 : 1
      if (board.get().focus && board.get().local.focusSteps !== focusSteps) board.set({ focusSteps }, 'frame')
    }
    element.addEventListener('pointermove', onMove)
    element.addEventListener('pointerleave', onLeave)
    window.addEventListener('keydown', onKey)
    window.addEventListener('keyup', onKey)
    return () => {
      clearTimeout(timer)
      element.removeEventListener('pointermove', onMove)
      element.removeEventListener('pointerleave', onLeave)
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('keyup', onKey)
    }
  }, [board, host])
}
