import { useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import type { CameraRequest } from '../../workspace/index.ts'
import { useCanvas, wholeOf } from '../context/index.ts'
import { seenThrough } from '../scene/index.ts'

/** Often enough for whoever follows, and seldom enough that a pan costs the others little. */
const TELL_MS = 120

/** Requests that were followed; one that stands when the canvas is shown again is not followed twice. */
const followed = new WeakSet<CameraRequest>()

/** Tells the workspace, and those who follow me, what the canvas shows; and shows what saved views and followed people ask. */
export function useSharedCamera(ready: boolean): void {
  const { workspace, board, camera } = useCanvas()
  const flow = useStoreApi()

  useEffect(() => {
    if (!ready) return
    const show = (): void => {
      const asked = workspace.camera.asked.get()
      if (!asked || followed.has(asked)) return
      followed.add(asked)
      // After what the same request selects has been brought into sight: the part of the canvas has the last word.
      requestAnimationFrame(() => {
        if (asked.viewport) camera.showViewport(asked.viewport, asked.why === 'view' ? 'animate' : 'jump')
        else camera.fit(wholeOf(board.get()))
      })
    }
    show()
    return workspace.camera.asked.subscribe(show)
  }, [ready, workspace, board, camera])

  useEffect(() => {
    let last = ''
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = (): void => {
      timer = undefined
      const { transform, width, height } = flow.getState()
      const [x, y, zoom] = transform
      if (width === 0 || `${[x, y, zoom, width, height]}` === last) return
      last = `${[x, y, zoom, width, height]}`
      const seen = seenThrough({ x, y, zoom }, width, height)
      workspace.camera.setSeen(seen)
      workspace.presence.setCamera(seen)
    }
    const soon = (): void => {
      timer ??= setTimeout(tell, TELL_MS)
    }
    tell()
    const stop = flow.subscribe(soon)
    return () => {
      stop()
      clearTimeout(timer)
      workspace.camera.setSeen(null)
      workspace.presence.setCamera(null)
    }
  }, [flow, workspace])
}
