import type { Position } from '../model/index.ts'
import { levelCurve, type Route } from './curve.ts'
import { type Rect, rightOf } from './geometry.ts'

/** How far a curve between cards of one column bows out of it. */
const BOW = 56
const PULL_LEAST = 36

/** A curve between two cards that stand anywhere: it leaves and enters on the sides that face each other. */
export function looseRoute(a: Rect, b: Rect, start: Position, end: Position): Route {
  if (b.x >= rightOf(a) || rightOf(b) <= a.x) {
    const curve = levelCurve(start, end)
    const way = end.x >= start.x ? 1 : -1
    const pull = Math.max(PULL_LEAST, Math.abs(end.x - start.x) * 0.45) * way
    return [{ ...curve, fromPull: { x: start.x + pull, y: start.y }, toPull: { x: end.x - pull, y: end.y } }]
  }
  const bow = Math.max(start.x, end.x) + BOW
  return [{ from: start, fromPull: { x: bow, y: start.y }, toPull: { x: bow, y: end.y }, to: end }]
}

/** The same from the middle of one side to the middle of another, for what is being dragged. */
export function plainRoute(a: Rect, b: Rect): Route {
  const right = b.x >= rightOf(a)
  const left = rightOf(b) <= a.x
  const from = { x: left ? a.x : rightOf(a), y: a.y + a.height / 2 }
  const to = { x: right ? b.x : rightOf(b), y: b.y + b.height / 2 }
  return looseRoute(a, b, from, to)
}
