import { bottomOf, rightOf } from '@golden-thread/shared/drawing'
import { type Camera, FIT_MOST, READING_ZOOM, type Scene, TEXT_FROM } from '../scene/index.ts'

/** Kept free beside the first lane and above the picture, in CSS pixels. */
const MARGIN = 6

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * Where a map that is too large to be read whole is first looked at: its beginning at a size to read, from the left
 * as many columns as fit, or on a screen too narrow for two the one that the first matrix has for rows.
 */
export function openingOf(
  { lanes, drawing, map }: Pick<Scene, 'lanes' | 'drawing' | 'map'>,
  { width, height }: Size,
): Camera | undefined {
  const columns = lanes.filter((lane) => lane.as === 'column')
  const [first] = columns
  if (!first) return undefined
  const rows = map.framework.matrices[0]?.rows
  const main = columns.find((lane) => lane.kind.id === rows) ?? first
  const fits = columns.filter((lane) => (rightOf(lane.rect) - first.rect.x) * TEXT_FROM <= width - 2 * MARGIN)
  const from = fits.length > 1 ? first : main
  const to = fits.at(-1) ?? main
  const across = (fits.length > 1 ? rightOf(to.rect) : rightOf(main.rect)) - from.rect.x
  // Room that is left shows the beginning of the next column sooner than it makes these larger.
  const next = columns[columns.indexOf(to) + 1]
  const most = next && (next.rect.x - from.rect.x) * READING_ZOOM < width ? READING_ZOOM : FIT_MOST
  const zoom = Math.min(most, Math.max(TEXT_FROM, (width - 2 * MARGIN) / across))
  // Bands stand above the columns: where a screen is too narrow for them, or they would push the first card off, the
  // columns come first.
  const isBandSeen = fits.length > 1 && (from.rect.y - drawing.bounds.y) * zoom <= height / 3
  const top = isBandSeen ? drawing.bounds.y : from.rect.y
  const isWhole = isBandSeen && (bottomOf(drawing.bounds) - drawing.bounds.y) * zoom <= height
  return {
    x: MARGIN - from.rect.x * zoom,
    y: isWhole ? (height - drawing.bounds.height * zoom) / 2 : MARGIN - top * zoom,
    zoom,
  }
}
