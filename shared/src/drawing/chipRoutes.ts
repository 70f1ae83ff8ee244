import type { Position } from '../model/index.ts'
import { type Curve, type Route, reversed, straight } from './curve.ts'
import type { Drawing } from './drawing.ts'
import { bottomOf, type Rect, rightOf } from './geometry.ts'
import { BAND_GAP, CHIP_GAP } from './sizes.ts'

/** Left of a column, where no head of a lane reaches. */
const BESIDE = 14
/** Right of all chips. */
const MARGIN = 10

/** From a chip of a band down beside the heads of the lanes, and into the left of a card. */
export function chipToCard(drawing: Drawing, start: Position, stack: number, end: Position): Route {
  const down = descent(drawing, start)
  const foot = down.at(-1)?.to ?? start
  const x = (drawing.stacks[stack]?.left ?? end.x) - BESIDE
  const turn = { x, y: foot.y }
  const arrive = { x, y: Math.max(foot.y, end.y - BESIDE) }
  return [
    ...down,
    straight(foot, turn),
    straight(turn, arrive),
    { from: arrive, fromPull: { x, y: end.y }, toPull: { x: end.x - 4, y: end.y }, to: end },
  ] as unknown as Route
}

/** Between two chips, beneath all the bands. */
export function chipToChip(drawing: Drawing, start: Position, end: Position): Route {
  const [down, up] = [descent(drawing, start), descent(drawing, end)]
  const across = straight(down.at(-1)?.to ?? start, up.at(-1)?.to ?? end)
  return [...down, across, ...reversed(up as unknown as Route)] as unknown as Route
}

/** From the foot of a chip to beneath all the bands, between the chips of the rows below it. */
function descent({ lanes, cards }: Drawing, start: Position): readonly Curve[] {
  const bands = lanes.filter((lane) => lane.as === 'band')
  const below = Math.max(...bands.map(({ rect }) => bottomOf(rect))) + BAND_GAP / 2
  const chips = bands.flatMap((lane) => lane.elements.flatMap((id) => cards.get(id) ?? []))
  const lower = chips.filter((chip) => chip.y > start.y)
  const isFree = (x: number): boolean => !lower.some((chip) => chip.x <= x && x <= rightOf(chip))
  const edge = Math.max(...bands.map(({ rect }) => rightOf(rect))) + MARGIN
  const gaps = chips.map((chip: Rect) => rightOf(chip) + CHIP_GAP / 2)
  const [x = edge] = [start.x, ...gaps, edge]
    .filter(isFree)
    .sort((a, b) => Math.abs(a - start.x) - Math.abs(b - start.x))
  const level = { x: start.x, y: lower.length > 0 ? start.y + CHIP_GAP / 2 : below }
  return [
    straight(start, level),
    straight(level, { x, y: level.y }),
    straight({ x, y: level.y }, { x, y: below }),
  ]
}
