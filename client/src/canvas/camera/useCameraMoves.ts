import { type OnMove, useStoreApi } from '@xyflow/react'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useCanvas, useScene } from '../context/index.ts'
import {
  type Camera,
  CODE_FROM,
  LABEL_LEAST,
  LINE_FROM,
  NEAR_FROM,
  OVERVIEW_ABOVE,
  seenThrough,
  TEXT_FROM,
} from '../scene/index.ts'
import { useKeptInSight } from './useKeptInSight.ts'
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
  const [detail, setDetail] = useState<Detail>('text')
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
      const overview = large && zoom < (local.overview ? OVERVIEW_ABOVE : CODE_FROM)
      const window = large ? windowFor(local.window, seen) : local.window
      const closeUp = zoom >= NEAR_FROM
      if (overview !== local.overview || window !== local.window || closeUp !== local.closeUp)
        board.set({ overview, window, closeUp }, 'frame')
      setDetail(detailAt(zoom))
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
  useKeptInSight(framed)

  const handlers = useMemo(() => {
    const onMoveStart: OnMove = (event, viewport) => {
      if (!event) return
      camera.letGo()
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
  }, [camera])

  return { moving, panning, detail, handlers }
}

/** What of a card can be read: 12 pixels, or it is not text. */
export type Detail = 'near' | 'text' | 'line' | 'code' | 'block'

/** Zooms are reckoned from sizes, so one that is meant to be just enough may be a hair less. */
const HAIR = 0.002

export const detailAt = (zoom: number): Detail =>
  zoom >= NEAR_FROM
    ? 'near'
    : zoom >= TEXT_FROM - HAIR
      ? 'text'
      : zoom >= LINE_FROM
        ? 'line'
        : zoom >= CODE_FROM
          ? 'code'
          : 'block'

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
