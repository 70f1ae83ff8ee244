import type { Framework } from '@golden-thread/shared/model'
import type { Camera } from '../scene/geometry.ts'
import type { Lane } from '../scene/lanes.ts'
import { ARCHES, READING_ZOOM } from '../scene/thresholds.ts'

/** A canvas of less than this, across or down and in CSS pixels, is one of a phone: a whole map on it is a pattern. */
const SMALL = 480
/** The least zoom at which the titles of cards, which are set larger then, are still read. */
const READABLE = 0.5
/** Kept free beside the first lane and above the arches, in CSS pixels. */
const MARGIN = 12

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * Where a map is first looked at on a small screen: at its top, from the lane that the first matrix has for rows, with
 * as many lanes beside it as stay readable. Undefined where the whole map is shown.
 */
export function openingOf(
  { lanes, framework }: { readonly lanes: readonly Lane[]; readonly framework: Framework },
  { width, height }: Size,
): Camera | undefined {
  if (Math.min(width, height) >= SMALL) return undefined
  const rows = framework.matrices[0]?.rows
  const first = lanes.find(({ kind }) => kind.id === rows) ?? lanes[0]
  if (!first) return undefined

  const zoomFor = (last: Lane): number =>
    (width - 2 * MARGIN) / (last.rect.x + last.rect.width - first.rect.x)
  const zooms = lanes
    .slice(lanes.indexOf(first))
    .map(zoomFor)
    .filter((zoom) => zoom >= READABLE)
  const zoom = Math.min(zooms.at(-1) ?? READABLE, READING_ZOOM)
  return { x: MARGIN - first.rect.x * zoom, y: MARGIN - (first.rect.y - ARCHES) * zoom, zoom }
}
