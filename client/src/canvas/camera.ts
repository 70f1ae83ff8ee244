import type { Framework, Position } from '@golden-thread/shared/model'
import type { ReactFlowInstance } from '@xyflow/react'
import { boundsOf, type Camera, cardRect, centreOf, type Rect, seenThrough, within } from './geometry.ts'
import { type Glider, glide as glideTo } from './glide.ts'
import type { Lane } from './lanes.ts'
import type { BoardNode } from './nodeTypes.ts'
import { openingOf } from './opening.ts'
import { ARCHES, GLIDE_MS, READING_ZOOM, ZOOM_LEAST, ZOOM_MOST } from './thresholds.ts'
import type { LinkEdge } from './toEdges.ts'

/** Where the canvas is looked at from. Works on our own positions, since a large map is mounted only in part. */
export interface CameraControl {
  get(): Camera
  /** What is seen now, in canvas units. */
  seen(): Rect
  /** Shows a rectangle whole, never larger than 100 %. */
  fit(rect: Rect | undefined): void
  /** The first sight of a map: all of it, or on a small screen the part that matters most, at a size to read. */
  open(scene: Sighted & { readonly map: { readonly framework: Framework } }): void
  jump(camera: Camera): void
  /** Shows what somebody saw on a screen of another size: all of it, as large as it fits. */
  showSight(sight: Rect, how: 'glide' | 'jump'): void
  /** Brings a rectangle into sight, moving only when it is not there and zooming only when it could not be read. */
  show(rect: Rect): void
  zoomBy(factor: number): void
  zoomTo(zoom: number): void
  centreOn(point: Position): void
  toCanvas(point: Position): Position
}

/** What of a scene says how far it reaches. */
interface Sighted {
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
  const glider: Glider = {
    get: () => flow.getViewport(),
    set: (camera) => void flow.setViewport(camera),
  }
  let stopGliding = (): void => {}
  const glide = (camera: Camera): void => {
    stopGliding()
    if (prefersStill()) glider.set(camera)
    else stopGliding = glideTo(glider, camera, GLIDE_MS)
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
      if (rect) glide(fitted(rect))
    },
    open(scene) {
      const whole = wholeOf(scene)
      const first = openingOf({ lanes: scene.lanes, framework: scene.map.framework }, size())
      if (whole) void flow.setViewport(first ?? fitted(whole))
    },
    jump(camera) {
      void flow.setViewport(camera)
    },
    showSight(sight, how) {
      const { width, height } = size()
      const zoom = clamp(Math.min(width / sight.width, height / sight.height))
      const centre = centreOf(sight)
      const camera = { x: width / 2 - centre.x * zoom, y: height / 2 - centre.y * zoom, zoom }
      if (how === 'glide') glide(camera)
      else void flow.setViewport(camera)
    },
    show(rect) {
      const { zoom } = flow.getViewport()
      if (zoom >= READING_ZOOM / 2 && within(control.seen(), rect)) return
      glide(centred(rect, zoom >= READING_ZOOM / 2 ? zoom : READING_ZOOM))
    },
    zoomBy(factor) {
      control.zoomTo(flow.getViewport().zoom * factor)
    },
    zoomTo(zoom) {
      glide(centred(control.seen(), clamp(zoom)))
    },
    centreOn(point) {
      void flow.setViewport(centred({ ...point, width: 0, height: 0 }, flow.getViewport().zoom))
    },
    toCanvas: (point) => flow.screenToFlowPosition(point),
  }
  return control
}

const clamp = (zoom: number): number => Math.max(ZOOM_LEAST, Math.min(ZOOM_MOST, zoom))

export const prefersStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Everything on the canvas: cards, lanes, and the claims that arch over them. */
export function wholeOf(scene: Sighted): Rect | undefined {
  const cards = [...scene.positions.values()].map(cardRect)
  const whole = boundsOf([...cards, ...scene.lanes.map((lane) => lane.rect)])
  return whole && { ...whole, y: whole.y - ARCHES, height: whole.height + ARCHES }
}
