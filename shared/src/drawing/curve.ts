import type { Position } from '../model/index.ts'
import type { Rect } from './geometry.ts'

/** A cubic curve, in canvas units. A straight piece is one whose pulls lie on it. */
export interface Curve {
  readonly from: Position
  readonly fromPull: Position
  readonly toPull: Position
  readonly to: Position
}

/** The way of a link, from card to card: curves that each begin where the one before ended. Never empty. */
export type Route = readonly [Curve, ...Curve[]]

/** A curve that leaves and arrives level. */
export function levelCurve(from: Position, to: Position): Curve {
  const pull = (to.x - from.x) * 0.5
  return { from, fromPull: { x: from.x + pull, y: from.y }, toPull: { x: to.x - pull, y: to.y }, to }
}

export const reversed = (route: Route): Route =>
  route
    .map(({ from, fromPull, toPull, to }) => ({ from: to, fromPull: toPull, toPull: fromPull, to: from }))
    .reverse() as unknown as Route

export const straight = (from: Position, to: Position): Curve => ({ from, fromPull: from, toPull: to, to })

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

/** Points along a route, so many for each of its curves. */
export function pointsOf(route: Route, steps: number): Position[] {
  return route.flatMap((curve, piece) =>
    Array.from({ length: steps + (piece === 0 ? 1 : 0) }, (_, step) =>
      pointOn(curve, (step + (piece === 0 ? 0 : 1)) / steps),
    ),
  )
}

const round = (value: number): number => Math.round(value * 10) / 10

/** For the `d` of an SVG path. */
export function pathOf([first, ...others]: Route): string {
  const piece = ({ fromPull, toPull, to }: Curve): string =>
    `C${round(fromPull.x)},${round(fromPull.y)} ${round(toPull.x)},${round(toPull.y)} ${round(to.x)},${round(to.y)}`
  return `M${round(first.from.x)},${round(first.from.y)} ${[first, ...others].map(piece).join(' ')}`
}

const STEPS = 16

/** The distance from a point to a route, to within a unit or so, in canvas units. */
export function distanceTo(route: Route, point: Position): number {
  const points = pointsOf(route, STEPS)
  let best = Number.POSITIVE_INFINITY
  for (const [index, at] of points.entries()) {
    const before = points[index - 1]
    if (before) best = Math.min(best, distanceToSegment(before, at, point))
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

/** A rectangle that a route cannot leave: that of all its points and pulls. */
export function hullOf(route: Route): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { from, fromPull, toPull, to } of route) {
    left = Math.min(left, from.x, fromPull.x, toPull.x, to.x)
    top = Math.min(top, from.y, fromPull.y, toPull.y, to.y)
    right = Math.max(right, from.x, fromPull.x, toPull.x, to.x)
    bottom = Math.max(bottom, from.y, fromPull.y, toPull.y, to.y)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

const ARROW_LENGTH = 8
const ARROW_HALF = 3.6

/** The path of a filled triangle where a route arrives. */
export function arrowhead(route: Route, size = 1): string {
  const { to, toPull, from } = route.at(-1) ?? route[0]
  const before = toPull.x === to.x && toPull.y === to.y ? from : toPull
  const length = Math.hypot(to.x - before.x, to.y - before.y) || 1
  const x = (to.x - before.x) / length
  const y = (to.y - before.y) / length
  const back = { x: to.x - x * ARROW_LENGTH * size, y: to.y - y * ARROW_LENGTH * size }
  const half = ARROW_HALF * size
  return `M${round(to.x)},${round(to.y)} L${round(back.x - y * half)},${round(back.y + x * half)} L${round(back.x + y * half)},${round(back.y - x * half)}Z`
}
