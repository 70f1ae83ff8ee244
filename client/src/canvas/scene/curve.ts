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
  const start = { x: from.x + from.width / 2, y: from.y }
  const end = { x: to.x + to.width / 2, y: to.y }
  const span = end.x - start.x
  if (Math.abs(span) < 1) return loopOver(start)
  // A wider claim rises higher, so that two of them do not run into one.
  const pull = Math.min(ARCH_PULL_MOST, 48 + Math.abs(span) * 0.045)
  return {
    from: start,
    fromPull: { x: start.x + span * 0.12, y: start.y - pull },
    toPull: { x: end.x - span * 0.12, y: end.y - pull },
    to: end,
  }
}

/** Curves reach three quarters of the way to where they are pulled. */
const ARCH_PULL_MOST = 120

const loopOver = ({ x, y }: Position): Curve => ({
  from: { x: x - 40, y },
  fromPull: { x: x - 60, y: y - 84 },
  toPull: { x: x + 60, y: y - 84 },
  to: { x: x + 40, y },
})

/**
 * The curve of a claim between one card and a whole kind: from the side of the card that faces the lane, as a link
 * leaves it, up to the near end of the lane's head.
 */
export function claimCurve(from: Rect, to: Rect, headIsTo: boolean): Curve {
  const [card, head] = headIsTo ? [from, to] : [to, from]
  const right = head.x + head.width / 2 > card.x + card.width / 2
  const way = right ? 1 : -1
  const start = { x: right ? card.x + card.width : card.x, y: card.y + card.height / 2 }
  const end = { x: right ? head.x : head.x + head.width, y: head.y + head.height / 2 }
  const across = Math.max(CLAIM_PULL_LEAST, (end.x - start.x) * way * 0.45)
  // Between lanes that stand beside each other there is little room: it bows out of the card's and into the head's.
  const startPull = { x: start.x + across * way, y: start.y }
  const endPull = { x: end.x - across * way, y: end.y }
  return headIsTo
    ? { from: start, fromPull: startPull, toPull: endPull, to: end }
    : { from: end, fromPull: endPull, toPull: startPull, to: start }
}

const CLAIM_PULL_LEAST = 72

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

const distance = (a: Position, b: Position): number => Math.hypot(b.x - a.x, b.y - a.y)

const ARROW_LENGTH = 9
const ARROW_HALF = 4.5

/** The path of a filled triangle at a point, in the direction in which a line arrives there. */
export function arrowhead(before: Position, at: Position, size = 1): string {
  const length = distance(before, at) || 1
  const x = (at.x - before.x) / length
  const y = (at.y - before.y) / length
  const back = { x: at.x - x * ARROW_LENGTH * size, y: at.y - y * ARROW_LENGTH * size }
  const half = ARROW_HALF * size
  return `M${at.x},${at.y} L${back.x - y * half},${back.y + x * half} L${back.x + y * half},${back.y - x * half}Z`
}
