import { type OnMove, useStoreApi } from '@xyflow/react'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useCanvas, useScene } from '../context/context.ts'
import { type Camera, seenThrough } from '../scene/geometry.ts'
import {
  CLAIM_WORDS_FROM,
  FAR_BELOW,
  HEADS_BELOW,
  LABEL_LEAST,
  OVERVIEW_ABOVE,
  OVERVIEW_BELOW,
} from '../scene/thresholds.ts'
import { useSharedCamera } from './useSharedCamera.ts'
import { windowFor } from './windowFor.ts'

/** Where each map was looked at when its canvas was last left, so that changing screens loses no place. */
const lastCameras = new Map<string, Camera>()

/**
 * What follows from moving the camera: which cards are mounted, when a large map turns into an overview, and the
 * classes that make a pan cheap. Switches happen between gestures or at a crossing, never back and forth.
 */
export function useCameraMoves(host: RefObject<HTMLElement | null>) {
  const { workspace, board, camera } = useCanvas()
  const store = useStoreApi()
  const ready = useScene((scene) => scene.ready)
  const [moving, setMoving] = useState(false)
  const [panning, setPanning] = useState(false)
  const [far, setFar] = useState(false)
  const [smallHeads, setSmallHeads] = useState(false)
  const [wordless, setWordless] = useState(false)
  const started = useRef<Camera | null>(null)
  const framed = useRef(false)

  useEffect(() => {
    let last = store.getState().transform
    const follow = (): void => {
      const { transform, width, height } = store.getState()
      const { local, large } = board.get()
      if (transform === last && local.window) return
      last = transform
      const [x, y, zoom] = transform
      const seen = seenThrough({ x, y, zoom }, width, height)
      const overview = large && zoom < (local.overview ? OVERVIEW_ABOVE : OVERVIEW_BELOW)
      const window = large ? windowFor(local.window, seen) : local.window
      if (overview !== local.overview || window !== local.window) board.set({ overview, window }, 'frame')
      setFar(zoom < FAR_BELOW)
      setSmallHeads(zoom < HEADS_BELOW)
      setWordless(zoom < CLAIM_WORDS_FROM)
      host.current?.style.setProperty('--label-scale', `${Math.max(1, LABEL_LEAST / zoom)}`)
      if (framed.current) lastCameras.set(workspace.mapId, { x, y, zoom })
    }
    follow()
    const stops = [store.subscribe(follow), board.subscribe(follow)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [board, store, workspace, host])

  // The map is shown once it is there, or what was looked at last.
  const sized = useFlowSized()
  useEffect(() => {
    if (!ready || !sized || framed.current) return
    framed.current = true
    const last = lastCameras.get(workspace.mapId)
    if (last) camera.jump(last)
    else camera.open(board.get())
  }, [ready, sized, workspace, board, camera])

  useSharedCamera(ready && sized)

  const handlers = useMemo(() => {
    const onMoveStart: OnMove = (event, viewport) => {
      if (!event) return
      started.current = viewport
    }
    const onMove: OnMove = (event, viewport) => {
      if (!event || !started.current) return
      // Not from the press on: the cover over a moving canvas would take the click from the card under the pointer.
      setMoving(true)
      // A lasting will-change blurs text at other scales and doubles the cost of zooming: for panning alone.
      setPanning(viewport.zoom === started.current.zoom)
    }
    const onMoveEnd: OnMove = () => {
      started.current = null
      setMoving(false)
      setPanning(false)
    }
    return { onMoveStart, onMove, onMoveEnd }
  }, [])

  return { moving, panning, far, smallHeads, wordless, handlers }
}

/** True once React Flow knows how large it is, so that a camera can be set. */
function useFlowSized(): boolean {
  const store = useStoreApi()
  const [sized, setSized] = useState(false)
  useEffect(() => {
    const check = (): void => {
      const { width, height, panZoom } = store.getState()
      if (width > 0 && height > 0 && panZoom) setSized(true)
    }
    check()
    return store.subscribe(check)
  }, [store])
  return sized
}
