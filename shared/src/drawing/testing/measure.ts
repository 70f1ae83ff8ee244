import type { ElementId, Link, LinkId } from '../../model/index.ts'
import { hullOf, pointsOf, type Route } from '../curve.ts'
import type { Drawing } from '../drawing.ts'
import { holds, overlaps, type Rect } from '../geometry.ts'

type Routes = ReadonlyMap<LinkId, Route>

/** Less than this of a line on a card is where it leaves or enters it. */
const SLACK = 0.75
const STEPS = 48

/** Links that run behind a card that they do not join, each with that card; measured on what is drawn. */
export function linksBehind(drawing: Drawing, links: readonly Link[], routes: Routes): [LinkId, ElementId][] {
  const behind: [LinkId, ElementId][] = []
  for (const link of links) {
    const route = routes.get(link.id)
    if (!route) continue
    const points = pointsOf(route, STEPS)
    for (const [id, rect] of drawing.cards) {
      const inner = shrunk(rect)
      if (overlaps(hullOf(route), rect) && !joins(link, id) && points.some((point) => holds(inner, point))) {
        behind.push([link.id, id])
      }
    }
  }
  return behind
}

const joins = ({ from, to }: Link, id: ElementId): boolean =>
  ('element' in from && from.element === id) || ('element' in to && to.element === id)

const shrunk = ({ x, y, width, height }: Rect): Rect => ({
  x: x + SLACK,
  y: y + SLACK,
  width: width - 2 * SLACK,
  height: height - 2 * SLACK,
})

/** How many pairs of links cross. */
export function crossingLinks(routes: Routes): number {
  const drawn = [...routes.values()].map((route) => pointsOf(route, STEPS))
  let crossings = 0
  for (const [index, points] of drawn.entries()) {
    for (const other of drawn.slice(index + 1)) if (cross(points, other)) crossings += 1
  }
  return crossings
}

interface Point {
  readonly x: number
  readonly y: number
}

function cross(one: readonly Point[], other: readonly Point[]): boolean {
  for (const [index, b] of one.entries()) {
    const a = one[index - 1]
    if (!a) continue
    for (const [at, d] of other.entries()) {
      const c = other[at - 1]
      if (c && segmentsCross(a, b, c, d)) return true
    }
  }
  return false
}

function segmentsCross(a: Point, b: Point, c: Point, d: Point): boolean {
  if (Math.max(a.x, b.x) < Math.min(c.x, d.x) || Math.max(c.x, d.x) < Math.min(a.x, b.x)) return false
  const side = (p: Point, q: Point, r: Point): number => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}
