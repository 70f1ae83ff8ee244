import { type Rect, within } from '@golden-thread/shared/drawing'

/** How much is mounted beyond each edge of the screen, as a share of the screen. */
const MARGIN = 0.35
/** A window that has grown this many times too wide for the zoom is made anew. */
const TOO_WIDE = 1.25

/** The window to mount for what is seen: with a margin, and kept for as long as what is seen lies within it. */
export function windowFor(window: Rect | null, seen: Rect): Rect {
  const roomy = {
    x: seen.x - seen.width * MARGIN,
    y: seen.y - seen.height * MARGIN,
    width: seen.width * (1 + 2 * MARGIN),
    height: seen.height * (1 + 2 * MARGIN),
  }
  const fits = window && within(window, seen) && window.width < roomy.width * TOO_WIDE
  return fits ? window : roomy
}
