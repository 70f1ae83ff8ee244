import { boundsOf } from '@golden-thread/shared/drawing'
import { useStoreApi } from '@xyflow/react'
import { type RefObject, useEffect } from 'react'
import { useCanvas, wholeOf } from '../context/index.ts'

/**
 * When the canvas becomes narrower, because the details came forward, what is selected stays in sight; when it becomes
 * wider again the whole map is shown again, if it was shown before and nobody moved since.
 */
export function useKeptInSight(framed: RefObject<boolean>): void {
  const { workspace, board, camera } = useCanvas()
  const flow = useStoreApi()
  useEffect(() => {
    let { width, height } = flow.getState()
    return flow.subscribe((state) => {
      if (state.width === width && state.height === height) return
      const isNarrower = state.width < width
      width = state.width
      height = state.height
      if (!framed.current || width === 0) return
      const { rects } = board.get()
      const { elements } = workspace.selection.get()
      const selected = boundsOf([...elements].flatMap((id) => rects.get(id) ?? []))
      if (isNarrower && selected) camera.keep(selected)
      else if (camera.isWhole()) camera.fit(wholeOf(board.get()))
    })
  }, [workspace, board, camera, flow, framed])
}
