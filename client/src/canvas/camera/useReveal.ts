import { boundsOf, type Rect } from '@golden-thread/shared/drawing'
import { type ElementId, endElements } from '@golden-thread/shared/model'
import { useEffect } from 'react'
import type { Reveal } from '../../workspace/index.ts'
import { type CanvasTools, useCanvas, useScene } from '../context/index.ts'

/** Brings into sight what another screen, the palette or the address asks for. */
export function useReveal(): void {
  const tools = useCanvas()
  const ready = useScene((scene) => scene.ready)
  useEffect(() => {
    if (!ready) return
    let done: Reveal | null = null
    const show = (): void => {
      const target = tools.workspace.revealed.get()
      if (!target || target === done) return
      done = target
      // The canvas may have been mounted by this very request: it has its size after the next frame.
      requestAnimationFrame(() => {
        const rect = rectOf(tools, target)
        if (rect) tools.camera.show(rect)
        if (target.element) tools.board.set({ active: target.element })
      })
    }
    show()
    return tools.workspace.revealed.subscribe(show)
  }, [tools, ready])
}

function rectOf({ board }: CanvasTools, target: Reveal): Rect | undefined {
  const { rects, map, heads } = board.get()
  const cardOf = (id: ElementId): Rect[] => {
    const at = rects.get(id)
    return at ? [at] : []
  }
  if (target.element) return cardOf(target.element)[0]
  const link = target.link ? map.links.get(target.link) : undefined
  if (!link) return undefined
  return boundsOf(
    [link.from, link.to].flatMap((end) => {
      if (!('kind' in end)) return endElements(end).flatMap(cardOf)
      const head = heads.get(`*${end.kind}`)
      return head ? [{ ...head.position, width: head.width ?? 0, height: head.height ?? 0 }] : []
    }),
  )
}
