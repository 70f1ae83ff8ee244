import { grown, type Rect, within } from '@golden-thread/shared/drawing'
import { useStoreApi } from '@xyflow/react'
import { type PointerEvent, useEffect, useRef } from 'react'
import { useCanvas, wholeOf } from '../context/index.ts'
import { type Palette, readPalette, watchTheme } from '../paint/index.ts'
import { type Scene, seenThrough } from '../scene/index.ts'
import styles from './ZoomBar.module.css'

const WIDTH = 180
const HEIGHT = 120

interface Fit {
  readonly x: number
  readonly y: number
  readonly scale: number
}

/**
 * The whole map in small, painted: one canvas costs a pan nothing, where a shape for each card would. Pointing at it
 * goes there. It repeats what the canvas holds, so it is hidden from screen readers.
 */
export function Minimap() {
  const { board, camera } = useCanvas()
  const flow = useStoreApi()
  const canvas = useRef<HTMLCanvasElement>(null)
  const fit = useRef<Fit>({ x: 0, y: 0, scale: 1 })

  useEffect(() => {
    const element = canvas.current
    const context = element?.getContext('2d')
    if (!element || !context) return
    const density = Math.min(devicePixelRatio || 1, 2)
    element.width = WIDTH * density
    element.height = HEIGHT * density
    let palette: Palette | null = null
    let cards: HTMLCanvasElement | null = null
    let drawn: Scene | null = null
    let frame = 0

    const paint = (): void => {
      frame = 0
      palette ??= readPalette(element.parentElement ?? element)
      const scene = board.get()
      const whole = wholeOf(scene)
      if (!cards || drawn?.drawing !== scene.drawing || drawn.matches !== scene.matches) {
        fit.current = fitOf(grown(whole, 60))
        cards = paintCards(scene, fit.current, palette, density)
        drawn = scene
      }
      const { transform, width, height } = flow.getState()
      const [x, y, zoom] = transform
      const seen = seenThrough({ x, y, zoom }, width, height)
      // With the whole map in sight it would repeat what is seen, and cover a part of it.
      element.style.visibility = within(seen, whole) ? 'hidden' : 'visible'
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.clearRect(0, 0, element.width, element.height)
      context.drawImage(cards, 0, 0)
      context.setTransform(density, 0, 0, density, 0, 0)
      frameSeen(context, seen, fit.current, palette)
    }
    const soon = (): void => {
      frame ||= requestAnimationFrame(paint)
    }
    const restyle = (): void => {
      palette = null
      cards = null
      soon()
    }
    soon()
    const stops = [flow.subscribe(soon), board.subscribe(soon), watchTheme(restyle)]
    return () => {
      for (const stop of stops) stop()
      cancelAnimationFrame(frame)
    }
  }, [board, flow])

  const goTo = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (event.buttons === 0) return
    const box = event.currentTarget.getBoundingClientRect()
    const { x, y, scale } = fit.current
    camera.centreOn({ x: (event.clientX - box.x - x) / scale, y: (event.clientY - box.y - y) / scale })
  }

  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas element takes no focus; it is drawn on, and pointed at.
    <canvas
      ref={canvas}
      className={styles.map}
      style={{ width: WIDTH, height: HEIGHT }}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        goTo(event)
      }}
      onPointerMove={goTo}
    />
  )
}

function fitOf(whole: Rect): Fit {
  const scale = Math.min(WIDTH / whole.width, HEIGHT / whole.height)
  return {
    scale,
    x: (WIDTH - whole.width * scale) / 2 - whole.x * scale,
    y: (HEIGHT - whole.height * scale) / 2 - whole.y * scale,
  }
}

function paintCards(scene: Scene, fit: Fit, palette: Palette, density: number): HTMLCanvasElement {
  const picture = document.createElement('canvas')
  picture.width = WIDTH * density
  picture.height = HEIGHT * density
  const context = picture.getContext('2d')
  if (!context) return picture
  context.setTransform(fit.scale * density, 0, 0, fit.scale * density, fit.x * density, fit.y * density)
  context.fillStyle = palette.lane
  for (const { rect } of scene.lanes) context.fillRect(rect.x, rect.y, rect.width, rect.height)
  for (const card of scene.cards.values()) {
    context.globalAlpha = card.data.dim ? 0.25 : 1
    context.fillStyle = palette.hues[card.data.hue]
    context.fillRect(card.position.x, card.position.y, card.width ?? 0, card.height ?? 0)
  }
  return picture
}

function frameSeen(context: CanvasRenderingContext2D, seen: Rect, fit: Fit, palette: Palette): void {
  const x = Math.max(1, seen.x * fit.scale + fit.x)
  const y = Math.max(1, seen.y * fit.scale + fit.y)
  const right = Math.min(WIDTH - 1, (seen.x + seen.width) * fit.scale + fit.x)
  const bottom = Math.min(HEIGHT - 1, (seen.y + seen.height) * fit.scale + fit.y)
  context.strokeStyle = palette.accent
  context.lineWidth = 1.5
  context.strokeRect(x, y, Math.max(0, right - x), Math.max(0, bottom - y))
}
