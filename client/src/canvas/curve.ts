import type { Position } from '@golden-thread/shared/model'
import type { Rect } from './geometry.ts'

/** A cubic curve from an end of a link to the other, in canvas units. */
export interface Curve {
  readonly from: Position
  readonly fromPull: Position
  readonly toPull: Position
  readonly to: Position
}

/** How far a curve between cards of one column bows out of it. */
const BOW = 56
/** Half the room that the arrowhead takes at the end of a curve. */
export const ARROW = 10

/**
 * The curve of a link between two cards. It leaves and enters on the sides that face each other, so that a link
 * may run against the order of the lanes ("led by") without looping round a card; in one column it bows to the right.
 */
export function linkCurve(from: Rect, to: Rect): Curve {
  const fromY = from.y + from.height / 2
  const toY = to.y + to.height / 2
  if (to.x >= from.x + from.width) return across(from.x + from.width, fromY, to.x, toY, 1)
  if (to.x + to.width <= from.x) return across(from.x, fromY, to.x + to.width, toY, -1)
  const fromX = from.x + from.width
  const toX = to.x + to.width
  const bow = Math.max(fromX, toX) + BOW
  return {
    from: { x: fromX, y: fromY },
    fromPull: { x: bow, y: fromY },
    toPull: { x: bow, y: toY },
    to: { x: toX, y: toY },
  }
}

function across(fromX: number, fromY: number, toX: number, toY: number, way: 1 | -1): Curve {
  const pull = Math.max(36, Math.abs(toX - fromX) * 0.45) * way
  return {
    from: { x: fromX, y: fromY },
    fromPull: { x: fromX + pull, y: fromY },
    toPull: { x: toX - pull, y: toY },
    to: { x: toX, y: toY },
  }
}

/** The curve of a collective claim: from head of lane to head of lane, arching above the lanes. */
export function archCurve(from: Rect, to: Rect): Curve {
  const span = Math.abs(to.x - from.x)
  const rise = 40 + Math.min(120, span * 0.12)
  const start = { x: from.x + from.width / 2, y: from.y }
  const end = { x: to.x + to.width / 2, y: to.y }
  if (span < 1) {
    return {
      from: { x: start.x - 40, y: start.y },
      fromPull: { x: start.x - 60, y: start.y - rise * 1.6 },
      toPull: { x: end.x + 60, y: end.y - rise * 1.6 },
      to: { x: end.x + 40, y: end.y },
    }
  }
  const lean = (end.x - start.x) * 0.18
  return {
    from: start,
    fromPull: { x: start.x + lean, y: start.y - rise * 1.5 },
    toPull: { x: end.x - lean, y: end.y - rise * 1.5 },
    to: end,
  }
}

export function pointOn(curve: Curve, at: number): Position {
  const back = 1 - at
  const a = back * back * back
  const b = 3 * back * back * at
  const c = 3 * back * at * at
  const d = at * at * at
  return {
    x: a * curve.from.x + b * curve.fromPull.x + c * curve.toPull.x + d * curve.to.x,
    y: a * curve.from.y + b * curve.fromPull.y + c * curve.toPull.y + d * curve.to.y,
  }
}

/** For the `d` of an SVG path. */
export const pathOf = ({ from, fromPull, toPull, to }: Curve): string =>
  `M${from.x},${from.y} C${fromPull.x},${fromPull.y} ${toPull.x},${toPull.y} ${to.x},${to.y}`

const STEPS = 16

/** The distance from a point to a curve, to within a unit or so, in canvas units. */
export function distanceTo(curve: Curve, point: Position): number {
  let best = Number.POSITIVE_INFINITY
  let before = curve.from
  for (let step = 1; step <= STEPS; step += 1) {
    const next = pointOn(curve, step / STEPS)
    best = Math.min(best, distanceToSegment(before, next, point))
    before = next
  }
  return best
}

function distanceToSegment(a: Position, b: Position, point: Position): number {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const length = dx * dx + dy * dy
  const along =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length))
  return Math.hypot(point.x - a.x - along * dx, point.y - a.y - along * dy)
}

/** The rectangle that a curve cannot leave: that of its four points. */
export function hullOf({ from, fromPull, toPull, to }: Curve): Rect {
  const left = Math.min(from.x, fromPull.x, toPull.x, to.x)
  const top = Math.min(from.y, fromPull.y, toPull.y, to.y)
  const right = Math.max(from.x, fromPull.x, toPull.x, to.x)
  const bottom = Math.max(from.y, fromPull.y, toPull.y, to.y)
  return { x: left, y: top, width: right - left, height: bottom - top }
}
