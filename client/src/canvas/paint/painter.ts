import type { Rect } from '@golden-thread/shared/drawing'
import { type Camera, seenThrough } from '../scene/index.ts'
import { NO_PAINTING, type Painting } from './painting.ts'
import { paintMap } from './paintMap.ts'
import { type Palette, readPalette } from './palette.ts'

export interface Painter {
  show(painting: Painting): void
  look(camera: Camera, width: number, height: number): void
  restyle(): void
  destroy(): void
}

/** How much is painted beyond the screen on each side, as a share of the screen, so that most of a pan is ready. */
const MARGIN = 0.35
/** How far a picture is stretched while zooming before it is painted anew. */
const STRETCH = 1.6
/** After the zoom has been still for so long, the picture is painted sharp. */
const SETTLE_MS = 90
/** More device pixels than this a CSS pixel are not painted: nobody sees them and each costs. */
const DENSITY_MOST = 2

interface Drawn {
  readonly camera: Camera
  readonly width: number
  readonly height: number
}

/** Keeps one canvas painted for a camera, with as few paintings as it can. */
export function createPainter(host: HTMLElement): Painter {
  const canvas = document.createElement('canvas')
  canvas.style.transformOrigin = '0 0'
  canvas.style.position = 'absolute'
  host.append(canvas)
  const context = canvas.getContext('2d')
  let palette: Palette | null = null
  let painting = NO_PAINTING
  let wanted: Drawn | null = null
  let drawn: Drawn | null = null
  let frame = 0
  let settle = 0

  const paint = (): void => {
    frame = 0
    if (!context || !wanted) return
    const { camera, width, height } = wanted
    if (painting === NO_PAINTING) {
      canvas.style.visibility = 'hidden'
      drawn = wanted
      return
    }
    palette ??= readPalette(host)
    canvas.style.visibility = 'visible'
    const density = Math.min(devicePixelRatio || 1, DENSITY_MOST)
    const margin = { x: Math.round(width * MARGIN), y: Math.round(height * MARGIN) }
    const pixels = { width: width + 2 * margin.x, height: height + 2 * margin.y }
    resize(canvas, Math.ceil(pixels.width * density), Math.ceil(pixels.height * density))
    canvas.style.width = `${pixels.width}px`
    canvas.style.height = `${pixels.height}px`
    const { x, y, zoom } = camera
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, canvas.width, canvas.height)
    context.setTransform(
      zoom * density,
      0,
      0,
      zoom * density,
      (x + margin.x) * density,
      (y + margin.y) * density,
    )
    paintMap(context, painting, palette, painted(wanted), zoom)
    drawn = wanted
    place()
  }

  const place = (): void => {
    if (!drawn || !wanted) return
    const scale = wanted.camera.zoom / drawn.camera.zoom
    const x = wanted.camera.x - (drawn.camera.x + drawn.width * MARGIN) * scale
    const y = wanted.camera.y - (drawn.camera.y + drawn.height * MARGIN) * scale
    canvas.style.transform = `translate(${x}px, ${y}px) scale(${scale})`
  }

  const soon = (): void => {
    frame ||= requestAnimationFrame(paint)
  }

  return {
    show(next) {
      painting = next
      soon()
    },
    look(camera, width, height) {
      const last = wanted
      if (last && sameCamera(last.camera, camera) && last.width === width && last.height === height) return
      wanted = { camera, width, height }
      if (!drawn || drawn.width !== width || drawn.height !== height) {
        soon()
        return
      }
      place()
      const stretch = camera.zoom / drawn.camera.zoom
      if (stretch > STRETCH || stretch < 1 / STRETCH || !covers(drawn, wanted)) soon()
      else if (stretch !== 1) {
        clearTimeout(settle)
        settle = window.setTimeout(soon, SETTLE_MS)
      }
    },
    restyle() {
      palette = null
      soon()
    },
    destroy() {
      cancelAnimationFrame(frame)
      clearTimeout(settle)
      canvas.remove()
    },
  }
}

const sameCamera = (a: Camera, b: Camera): boolean => a.x === b.x && a.y === b.y && a.zoom === b.zoom

/** The part of the map that a picture shows, margins included. */
function painted({ camera, width, height }: Drawn): Rect {
  const seen = seenThrough(camera, width, height)
  return {
    x: seen.x - seen.width * MARGIN,
    y: seen.y - seen.height * MARGIN,
    width: seen.width * (1 + 2 * MARGIN),
    height: seen.height * (1 + 2 * MARGIN),
  }
}

function covers(drawn: Drawn, wanted: Drawn): boolean {
  const had = painted(drawn)
  const seen = seenThrough(wanted.camera, wanted.width, wanted.height)
  return (
    seen.x >= had.x &&
    seen.y >= had.y &&
    seen.x + seen.width <= had.x + had.width &&
    seen.y + seen.height <= had.y + had.height
  )
}

/** Setting a canvas's size clears it and gives it new memory, so it is set only when it differs. */
function resize(canvas: HTMLCanvasElement, width: number, height: number): void {
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
}
