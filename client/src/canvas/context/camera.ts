import { centreOf, type Rect, within } from '@golden-thread/shared/drawing'
import type { Position } from '@golden-thread/shared/model'
import type { ReactFlowInstance } from '@xyflow/react'
import {
  ANIMATION_MS,
  type BoardNode,
  type Camera,
  FIT_MOST,
  type LinkEdge,
  READING_ZOOM,
  type Scene,
  seenThrough,
  TEXT_FROM,
  ZOOM_LEAST,
  ZOOM_MOST,
} from '../scene/index.ts'
import { type AnimatedViewport, animateViewport } from './animateViewport.ts'
import { openingOf } from './opening.ts'

/** Where the canvas is looked at from. Works on our own positions, since a large map is mounted only in part. */
export interface CameraControl {
  get(): Camera
  /** What is seen now, in canvas units. */
  seen(): Rect
  /** Shows a rectangle whole, no larger than is pleasant. */
  fit(rect: Rect | undefined): void
  /** The first sight of a map: all of it where it can be read so, and otherwise its beginning at a size to read. */
  open(scene: Pick<Scene, 'drawing' | 'lanes' | 'map'>): void
  jump(camera: Camera): void
  /** Shows what somebody saw on a screen of another size: all of it, as large as it fits. */
  showViewport(area: Rect, how: 'animate' | 'jump'): void
  /** Brings a rectangle into sight, moving only when it is not there and zooming only when it could not be read. */
  show(rect: Rect): void
  /** Moves no further than brings a rectangle into sight, at the same zoom. */
  keep(rect: Rect): void
  /** The whole map was shown, and nobody moved since. */
  isWhole(): boolean
  /** Somebody moves by hand. */
  letGo(): void
  zoomBy(factor: number): void
  zoomTo(zoom: number): void
  centreOn(point: Position): void
  toCanvas(point: Position): Position
}

/** Kept free around what is fitted, in CSS pixels. */
export const MARGIN = 6
/** No more than this stays free above it. */
const TOP = 18

export function createCamera(
  flow: ReactFlowInstance<BoardNode, LinkEdge>,
  size: () => { readonly width: number; readonly height: number },
): CameraControl {
  const viewport: AnimatedViewport = {
    get: () => flow.getViewport(),
    set: (camera) => void flow.setViewport(camera),
  }
  let stopAnimation = (): void => {}
  const animate = (camera: Camera): void => {
    stopAnimation()
    if (prefersReducedMotion()) viewport.set(camera)
    else stopAnimation = animateViewport(viewport, camera, ANIMATION_MS)
  }
  const centred = (rect: Rect, zoom: number): Camera => {
    const { width, height } = size()
    const centre = centreOf(rect)
    return { x: width / 2 - centre.x * zoom, y: height / 2 - centre.y * zoom, zoom }
  }
  const fitted = (rect: Rect): Camera => {
    const { width, height } = size()
    const zoom = Math.min((width - 2 * MARGIN) / rect.width, (height - 2 * MARGIN) / rect.height, FIT_MOST)
    const camera = centred(rect, clamp(zoom))
    // A wide map on a high screen begins near its top, as a page does.
    return { ...camera, y: Math.min(camera.y, TOP - rect.y * camera.zoom) }
  }
  let isWhole = false
  const control: CameraControl = {
    get: () => flow.getViewport(),
    seen() {
      const { width, height } = size()
      return seenThrough(flow.getViewport(), width, height)
    },
    fit(rect) {
      if (!rect) return
      isWhole = true
      animate(fitted(rect))
    },
    open(scene) {
      const whole = fitted(wholeOf(scene))
      const camera = whole.zoom >= TEXT_FROM ? whole : openingOf(scene, size())
      isWhole = camera === whole
      void flow.setViewport(camera ?? whole)
    },
    jump(camera) {
      void flow.setViewport(camera)
    },
    showViewport(area, how) {
      const { width, height } = size()
      const zoom = clamp(Math.min(width / area.width, height / area.height))
      const centre = centreOf(area)
      const camera = { x: width / 2 - centre.x * zoom, y: height / 2 - centre.y * zoom, zoom }
      if (how === 'animate') animate(camera)
      else void flow.setViewport(camera)
    },
    show(rect) {
      const { zoom } = flow.getViewport()
      if (zoom >= TEXT_FROM && within(control.seen(), rect)) return
      animate(centred(rect, zoom >= TEXT_FROM ? zoom : READING_ZOOM))
    },
    keep(rect) {
      const { x, y, zoom } = flow.getViewport()
      const { width, height } = size()
      const move = (start: number, length: number, room: number): number =>
        start < MARGIN ? MARGIN - start : Math.min(0, room - MARGIN - start - length)
      const across = move(rect.x * zoom + x, rect.width * zoom, width)
      const down = move(rect.y * zoom + y, rect.height * zoom, height)
      if (across !== 0 || down !== 0) animate({ x: x + across, y: y + down, zoom })
    },
    isWhole: () => isWhole,
    letGo() {
      isWhole = false
    },
    zoomBy(factor) {
      control.zoomTo(flow.getViewport().zoom * factor)
    },
    zoomTo(zoom) {
      isWhole = false
      animate(centred(control.seen(), clamp(zoom)))
    },
    centreOn(point) {
      void flow.setViewport(centred({ ...point, width: 0, height: 0 }, flow.getViewport().zoom))
    },
    toCanvas: (point) => flow.screenToFlowPosition(point),
  }
  return control
}

const clamp = (zoom: number): number => Math.max(ZOOM_LEAST, Math.min(ZOOM_MOST, zoom))

export const prefersReducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Everything on the canvas. */
export const wholeOf = ({ drawing }: Pick<Scene, 'drawing'>): Rect => drawing.bounds
