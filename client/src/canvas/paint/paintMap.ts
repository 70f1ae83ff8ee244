import { overlaps, type Rect } from '@golden-thread/shared/drawing'
import type { Basis } from '@golden-thread/shared/model'
import { strokeFor, type Weight } from '../scene/index.ts'
import { linksWithin, type PaintedLink, type Painting } from './painting.ts'
import type { Palette } from './palette.ts'

const DASHES: Record<Basis, number[]> = { stated: [], inferred: [7, 4], assumed: [1.5, 4] }
const LANE_CORNER = 10
/** So many links on the screen are drawn at full strength. */
const LINKS_CALM = 300
const DIM = 0.12
const ARROW = 9
/** Below this zoom dashes and arrowheads cannot be seen, and cost most of the painting. */
const PLAIN_BELOW = 0.4

/** Paints the part of a map in `area` on a context that is already in canvas units. */
export function paintMap(
  context: CanvasRenderingContext2D,
  painting: Painting,
  palette: Palette,
  area: Rect,
  zoom: number,
): void {
  context.fillStyle = palette.lane
  for (const lane of painting.lanes) {
    context.beginPath()
    context.roundRect(lane.x, lane.y, lane.width, lane.height, LANE_CORNER)
    context.fill()
  }
  paintLinks(context, linksWithin(painting, area), palette, zoom)
  paintCards(context, painting, palette, area)
}

function paintLinks(
  context: CanvasRenderingContext2D,
  links: readonly PaintedLink[],
  palette: Palette,
  zoom: number,
): void {
  const plain = zoom < PLAIN_BELOW
  const thin = Math.max(1.5, 0.7 / zoom)
  // Where thousands of lines cross, each is faint, so that cards stay calm and where many run together shows. Those
  // of the card that somebody looks at are drawn over these at full strength.
  const least = plain ? 0.18 : 0.4
  const strength = Math.max(least, Math.min(1, LINKS_CALM / (links.length + 1)))
  for (const dim of [true, false]) {
    context.globalAlpha = dim ? DIM * strength : strength
    for (const [, some] of Map.groupBy(
      links.filter((link) => link.dim === dim),
      keyOf,
    )) {
      const [first] = some
      if (!first) continue
      const { dash, width } = strokeOf(lineOf(first))
      context.strokeStyle = palette.hues[first.hue]
      context.fillStyle = palette.hues[first.hue]
      context.setLineDash(plain ? [] : dash)
      context.lineWidth = thin * width
      context.beginPath()
      for (const { route } of some) {
        context.moveTo(route[0].from.x, route[0].from.y)
        for (const { fromPull, toPull, to } of route) {
          context.bezierCurveTo(fromPull.x, fromPull.y, toPull.x, toPull.y, to.x, to.y)
        }
      }
      context.stroke()
      if (!plain) paintArrows(context, some)
    }
  }
  context.setLineDash([])
  context.globalAlpha = 1
}

/** What a line tells: its basis, or its strength where the view filter asks for that. */
const lineOf = ({ basis, weight }: PaintedLink): Basis | Weight => weight ?? basis

/** Links that are drawn with one pen. */
const keyOf = (link: PaintedLink): string => `${link.hue} ${lineOf(link)}`

function strokeOf(line: Basis | Weight): { readonly dash: number[]; readonly width: number } {
  if (typeof line === 'number') return { dash: [], width: strokeFor(line) }
  return line === 'unsaid' ? { dash: DASHES.assumed, width: 1 } : { dash: DASHES[line], width: 1 }
}

/** Curves arrive level, so an arrowhead points left or right. */
function paintArrows(context: CanvasRenderingContext2D, links: readonly PaintedLink[]): void {
  context.beginPath()
  for (const { route } of links) {
    const curve = route.at(-1) ?? route[0]
    const way = curve.to.x >= curve.toPull.x ? 1 : -1
    context.moveTo(curve.to.x, curve.to.y)
    context.lineTo(curve.to.x - way * ARROW, curve.to.y - ARROW / 2)
    context.lineTo(curve.to.x - way * ARROW, curve.to.y + ARROW / 2)
  }
  context.fill()
}

function paintCards(
  context: CanvasRenderingContext2D,
  painting: Painting,
  palette: Palette,
  area: Rect,
): void {
  const seen = painting.cards.filter((card) => overlaps(card.rect, area))
  for (const card of seen) {
    const { x, y, width, height } = card.rect
    context.globalAlpha = card.dim ? 0.2 : card.gap ? 1 : 0.62
    context.fillStyle = card.gap ? palette.gap : palette.hues[card.hue]
    context.fillRect(x, y, width, height)
    if (card.gap) cutCorner(context, card.rect, palette.card)
  }
  context.globalAlpha = 1
}

/** A gap has a corner cut off as well as a colour of its own, for those who cannot tell the colours apart. */
function cutCorner(context: CanvasRenderingContext2D, { x, y, width, height }: Rect, colour: string): void {
  const side = height * 0.75
  context.fillStyle = colour
  context.beginPath()
  context.moveTo(x + width - side, y)
  context.lineTo(x + width, y)
  context.lineTo(x + width, y + side)
  context.fill()
}
