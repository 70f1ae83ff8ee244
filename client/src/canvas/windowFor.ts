import { grown, type Rect, within } from './geometry.ts'

/** The window to mount for what is seen: half as much again on every side, kept while what is seen lies within it. */
export function windowFor(window: Rect | null, seen: Rect): Rect {
  const roomy = grown(seen, Math.max(seen.width, seen.height) * 0.4)
  const fits = window && within(window, seen) && window.width < roomy.width * 2
  return fits ? window : roomy
}
