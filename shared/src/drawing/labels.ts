import type { LinkId, Position } from '../model/index.ts'
import { type Curve, hullOf, pointOn, type Route } from './curve.ts'
import type { Drawing } from './drawing.ts'
import { grown, overlaps, type Rect } from './geometry.ts'

/** The words of a link, as wide as they are drawn, with the way that they are to lie on. */
export interface Label {
  readonly link: LinkId
  readonly route: Route
  readonly width: number
}

/** Of a label on the screen at the least size of words, in canvas units. */
export const LABEL_HEIGHT = 23
/** Kept free around a label. */
const CLEAR = 1.5
/** What is claimed of a whole lane stands behind its name, and may reach so far over its head. */
const CLAIMS = 150
/** Between a line and words beside it. */
const BESIDE = 5

/**
 * Where the words of links lie: on their line or beside it, over no card, no head of a lane and no other words. Words
 * that find no such place are left out, for nobody could read them; whoever asks gets them first who stand first.
 */
export function placeLabels(drawing: Drawing, labels: readonly Label[]): ReadonlyMap<LinkId, Position> {
  const places = new Map<LinkId, Position>()
  const heads = drawing.lanes.map(({ head }) => ({ ...head, width: head.width + CLAIMS }))
  const solid = [...drawing.cards.values(), ...heads]
  const taken: Rect[] = []
  for (const { link, route, width } of labels) {
    const reach = grown(hullOf(route), width + LABEL_HEIGHT)
    const near = [...solid.filter((rect) => overlaps(rect, reach)), ...taken]
    for (const at of candidates(route, width)) {
      const box = grown(boxAt(at, width), CLEAR)
      if (near.some((rect) => overlaps(rect, box))) continue
      places.set(link, at)
      taken.push(box)
      break
    }
  }
  return places
}

const boxAt = ({ x, y }: Position, width: number): Rect => ({
  x: x - width / 2,
  y: y - LABEL_HEIGHT / 2,
  width,
  height: LABEL_HEIGHT,
})

/** Shares of a curve at which words may lie on it, the best first. */
const SHARES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8]
/** Steps off the line, in heights of a label, where its own place is taken. */
const STEPS = [0, -0.8, 0.8]

function* candidates(route: Route, width: number): Generator<Position> {
  const curves = route.filter((curve) => !isStraight(curve))
  const steep = route.filter((curve) => isStraight(curve) && Math.abs(curve.from.x - curve.to.x) < 1)
  for (const step of STEPS) {
    for (const share of SHARES) {
      for (const curve of curves) {
        const { x, y } = pointOn(curve, share)
        // Of a bow the outermost point bears its words beside it; the line is too steep to lie on.
        const isBow = Math.abs(curve.from.x - curve.to.x) < 1
        yield { x: isBow ? x + width / 2 + BESIDE : x, y: y + step * LABEL_HEIGHT }
      }
    }
  }
  for (const curve of steep) {
    for (const share of SHARES) {
      const { x, y } = pointOn(curve, share)
      yield { x: x - width / 2 - BESIDE, y }
      yield { x: x + width / 2 + BESIDE, y }
    }
  }
  // Last, level with where it arrives, beside the line.
  const { to } = route.at(-1) ?? route[0]
  for (const way of [-1, 1]) {
    const y = to.y + way * (LABEL_HEIGHT / 2 + BESIDE)
    yield { x: to.x - width / 2 - 4 * BESIDE, y }
    yield { x: to.x + width / 2 + 4 * BESIDE, y }
  }
}

const isStraight = ({ from, fromPull, to, toPull }: Curve): boolean =>
  fromPull.x === from.x && fromPull.y === from.y && toPull.x === to.x && toPull.y === to.y
