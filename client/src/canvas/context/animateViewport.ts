import type { Camera } from '../scene/index.ts'

/** Where an animated viewport is when this share of its time (0 to 1) has gone by: slow, fast, slow, and straight towards its end. */
export function between(from: Camera, to: Camera, share: number): Camera {
  if (share >= 1) return to
  const eased = share < 0.5 ? 2 * share * share : 1 - 2 * (1 - share) * (1 - share)
  const zoom = from.zoom * (to.zoom / from.zoom) ** eased
  // While zooming the camera closes in on one point; a share of the time instead of the zoom would swing around it.
  const way = to.zoom === from.zoom ? eased : (zoom - from.zoom) / (to.zoom - from.zoom)
  return { x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way, zoom }
}

/** The viewport that is animated. */
export interface AnimatedViewport {
  get(): Camera
  set(camera: Camera): void
}

/** Moves a camera over so many ms, and gives way as soon as anything else moves it. Answers how to stop it. */
export function animateViewport(viewport: AnimatedViewport, to: Camera, ms: number): () => void {
  const from = viewport.get()
  const start = performance.now()
  let expected = from
  let frame = requestAnimationFrame(function step(now) {
    if (!isSame(viewport.get(), expected)) return
    const share = (now - start) / ms
    viewport.set(between(from, to, Math.max(0, share)))
    expected = viewport.get()
    if (share < 1) frame = requestAnimationFrame(step)
  })
  return () => cancelAnimationFrame(frame)
}

const isSame = (a: Camera, b: Camera): boolean => a.x === b.x && a.y === b.y && a.zoom === b.zoom
