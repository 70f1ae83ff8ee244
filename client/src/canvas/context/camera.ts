import type { Framework, Position } from '@golden-thread/shared/model'
import type { ReactFlowInstance } from '@xyflow/react'
import {
  boundsOf,
  type Camera,
  cardRect,
  centreOf,
  type Rect,
  seenThrough,
  within,
} from '../scene/geometry.ts'
import type { Lane } from '../scene/lanes.ts'
import type { BoardNode } from '../scene/nodeTypes.ts'
import { ANIMATION_MS, ARCHES, READING_ZOOM, ZOOM_LEAST, ZOOM_MOST } from '../scene/thresholds.ts'
import type { LinkEdge } from '../scene/toEdges.ts'
import { type AnimatedViewport, animateViewport } from './animateViewport.ts'
import { openingOf } from './opening.ts'

/** Where the canvas is looked at from. Works on our own positions, since a large map is mounted only in part. */
export interface CameraControl {
  get(): Camera
  /** What is seen now, in canvas units. */
  seen(): Rect
  /** Shows a rectangle whole, never larger than 100 %. */
  fit(rect: Rect | undefined): void
  /** The first sight of a map: all of it, or on a small screen the part that matters most, at a size to read. */
  open(scene: Extent & { readonly map: { readonly framework: Framework } }): void
  jump(camera: Camera): void
  /** Shows what somebody saw on a screen of another size: all of it, as large as it fits. */
  showViewport(area: Rect, how: 'animate' | 'jump'): void
  /** Brings a rectangle into matches, moving only when it is not there and zooming only when it could not be read. */
  show(rect: Rect): void
  zoomBy(factor: number): void
  zoomTo(zoom: number): void
  centreOn(point: Position): void
  toCanvas(point: Position): Position
}

/** What of a scene says how far it reaches. */
interface Extent {
  readonly positions: ReadonlyMap<string, Position>
  readonly lanes: readonly Lane[]
}

/** Kept free around what is fitted, in CSS pixels; more at the bottom, where the tools are. */
const MARGIN = 24
const TOOLS = 64

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
    return { x: width / 2 - centre.x * zoom, y: (height - TOOLS) / 2 - centre.y * zoom, zoom }
  }
  const fitted = (rect: Rect): Camera => {
    const { width, height } = size()
    const zoom = Math.min((width - 2 * MARGIN) / rect.width, (height - TOOLS - 2 * MARGIN) / rect.height, 1)
    return centred(rect, clamp(zoom))
  }
  const control: CameraControl = {
    get: () => flow.getViewport(),
    seen() {
      const { width, height } = size()
      return seenThrough(flow.getViewport(), width, height)
    },
    fit(rect) {
      if (rect) animate(fitted(rect))
    },
    open(scene) {
      const whole = wholeOf(scene)
      const first = openingOf({ lanes: scene.lanes, framework: scene.map.framework }, size())
      if (whole) void flow.setViewport(first ?? fitted(whole))
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
      if (zoom >= READING_ZOOM / 2 && within(control.seen(), rect)) return
      animate(centred(rect, zoom >= READING_ZOOM / 2 ? zoom : READING_ZOOM))
    },
    zoomBy(factor) {
      control.zoomTo(flow.getViewport().zoom * factor)
    },
    zoomTo(zoom) {
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

/** Everything on the canvas: cards, lanes, and the claims that arch over them. */
export function wholeOf(scene: Extent): Rect | undefined {
  const cards = [...scene.positions.values()].map(cardRect)
  const whole = boundsOf([...cards, ...scene.lanes.map((lane) => lane.rect)])
  return whole && { ...whole, y: whole.y - ARCHES, height: whole.height + ARCHES }
}
