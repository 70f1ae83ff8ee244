import type { ElementId, Link, LinkId, Position, StrategyMap } from '../model/index.ts'
import { chipToCard, chipToChip } from './chipRoutes.ts'
import { levelCurve, type Route, reversed, straight } from './curve.ts'
import type { Drawing, Stack } from './drawing.ts'
import { bottomOf, centreOf, type Rect } from './geometry.ts'
import { looseRoute } from './looseRoute.ts'
import { placedLinks } from './neighbours.ts'
import { type Docking, portKey, portsOf, type Side } from './ports.ts'

/** Links that are drawn at rest: those between cards of columns that stand beside each other. */
export function restLinks(map: StrategyMap, drawing: Drawing): Link[] {
  if (drawing.placing === 'free') {
    return [...placedLinks(map, new Map([...drawing.cards.keys()].map((id, n) => [id, n])))].map(
      ({ link }) => link,
    )
  }
  const found: Link[] = []
  for (const { link, from, to } of placedLinks(map, drawing.stackOf)) {
    const step = (drawing.columnOf[to] ?? 0) - (drawing.columnOf[from] ?? 0)
    if (Math.abs(step) === 1) found.push(link)
  }
  return found
}

/**
 * The ways of links through the channels between the columns. A link that has to pass a column goes between two of its
 * cards, so none ever runs behind a card that it does not join. Links to what is not drawn have no way. `beside` are
 * drawn already: each keeps its places on the cards to itself.
 */
export function routesOf(
  drawing: Drawing,
  links: Iterable<Link>,
  beside: Iterable<Link> = [],
): ReadonlyMap<LinkId, Route> {
  const routes = new Map<LinkId, Route>()
  const joins = joinsOf(drawing, links)
  const kept = joinsOf(drawing, beside).flatMap(dockingsOf)
  const ports = portsOf(joins.flatMap(dockingsOf), drawing.cards, kept)
  for (const join of joins) {
    const from = ports.get(portKey(join.link, 'from'))
    const to = ports.get(portKey(join.link, 'to'))
    if (from && to) routes.set(join.link, routeOf(drawing, join, from, to))
  }
  return routes
}

const joinsOf = (drawing: Drawing, links: Iterable<Link>): Join[] =>
  [...links].flatMap(({ id, from, to }) =>
    'element' in from && 'element' in to ? (joinOf(drawing, id, from.element, to.element) ?? []) : [],
  )

interface Join {
  readonly link: LinkId
  readonly from: ElementId
  readonly to: ElementId
  readonly a: Rect
  readonly b: Rect
  readonly sides: readonly [Side, Side]
}

function joinOf(drawing: Drawing, link: LinkId, from: ElementId, to: ElementId): Join | undefined {
  const [a, b] = [drawing.cards.get(from), drawing.cards.get(to)]
  // Who stands at the foot is linked to nothing that is drawn.
  if (!a || !b || from === to || isAtFoot(drawing, from) || isAtFoot(drawing, to)) return undefined
  return { link, from, to, a, b, sides: sidesOf(drawing, from, to, a, b) }
}

const isAtFoot = ({ lanes }: Drawing, id: ElementId): boolean =>
  lanes.some((lane) => lane.as === 'badge' && lane.elements.includes(id))

function sidesOf(drawing: Drawing, from: ElementId, to: ElementId, a: Rect, b: Rect): readonly [Side, Side] {
  if (drawing.placing === 'free') {
    if (b.x >= a.x + a.width) return ['right', 'left']
    return b.x + b.width <= a.x ? ['left', 'right'] : ['right', 'right']
  }
  const [i, j] = [drawing.stackOf.get(from), drawing.stackOf.get(to)]
  if (i === undefined && j === undefined) return ['bottom', 'bottom']
  if (i === undefined) return ['bottom', 'left']
  if (j === undefined) return ['left', 'bottom']
  if (i === j) return ['right', 'right']
  return i < j ? ['right', 'left'] : ['left', 'right']
}

const dockingsOf = ({ link, from, to, a, b, sides }: Join): Docking[] => [
  { link, end: 'from', card: from, side: sides[0], other: centreOf(b) },
  { link, end: 'to', card: to, side: sides[1], other: centreOf(a) },
]

function routeOf(drawing: Drawing, { from, to, a, b }: Join, start: Position, end: Position): Route {
  if (drawing.placing === 'free') return looseRoute(a, b, start, end)
  const [i, j] = [drawing.stackOf.get(from), drawing.stackOf.get(to)]
  if (i === undefined && j === undefined) return chipToChip(drawing, start, end)
  if (i === undefined) return chipToCard(drawing, start, j ?? 0, end)
  if (j === undefined) return reversed(chipToCard(drawing, end, i, start))
  if (i === j) return bow(drawing, i, start, end)
  return i < j ? across(drawing, i, j, start, end) : reversed(across(drawing, j, i, end, start))
}

/** From the right of a stack to the left of one further right, through gaps between the cards of those between. */
function across(drawing: Drawing, i: number, j: number, start: Position, end: Position): Route {
  const pieces: Route[number][] = []
  let at = start
  for (const [index, stack] of drawing.stacks.slice(i + 1, j).entries()) {
    const wish = at.y + ((end.y - at.y) * (index + 1)) / (j - i)
    const y = gapNear(stack, wish)
    const into = { x: stack.left, y }
    const out = { x: stack.right, y }
    pieces.push(levelCurve(at, into), straight(into, out))
    at = out
  }
  return [...pieces, levelCurve(at, end)] as unknown as Route
}

/** The height between two cards of a stack, or over or under all of them, that lies nearest. */
function gapNear({ solid }: Stack, wish: number): number {
  let best = wish
  let least = Number.POSITIVE_INFINITY
  let above = Number.NEGATIVE_INFINITY
  for (const [index, rect] of solid.entries()) {
    const y = index === 0 ? rect.y - EDGE : (above + rect.y) / 2
    if (rect.y - above >= GAP_LEAST && Math.abs(y - wish) < least) {
      least = Math.abs(y - wish)
      best = y
    }
    above = Math.max(above, bottomOf(rect))
  }
  return Math.abs(above + EDGE - wish) < least && solid.length > 0 ? above + EDGE : best
}

/** Over the first and under the last card of a stack. */
const EDGE = 5
/** Less room than this between two cards does not take a line. */
const GAP_LEAST = 3

/** Between two cards of one stack: out into the channel beside it and back. */
function bow(drawing: Drawing, stack: number, start: Position, end: Position): Route {
  const right = drawing.stacks[stack]?.right ?? start.x
  const next = drawing.stacks[stack + 1]?.left ?? right + 120
  const depth = Math.min((next - right) * 0.8, 26 + Math.abs(end.y - start.y) * 0.22)
  const pull = right + (depth * 4) / 3
  return [{ from: start, fromPull: { x: pull, y: start.y }, toPull: { x: pull, y: end.y }, to: end }]
}
