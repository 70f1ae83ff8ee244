import { CARD_WIDTH, lanesOf, place } from '../layout/index.ts'
import type { ElementId, StrategyMap } from '../model/index.ts'
import type { Drawing, DrawnLane } from './drawing.ts'
import { boundsOf, type Rect } from './geometry.ts'
import type { Plan } from './plan.ts'
import { FREE_CARD } from './sizes.ts'

const PAD = 24
const HEAD = 44
const HEAD_GAP = 28
const LEAST_HEIGHT = 420

/** A map whose cards stand where people put them; those that nobody placed take the first free place of their lane. */
export function freeDrawing(map: StrategyMap, plan: Plan): Drawing {
  const shown = [...plan.columns.flat(), ...plan.bands, ...plan.strays]
  const kinds = new Set(shown.map((lane) => lane.kind))
  const ids = new Set(shown.flatMap((lane) => lane.elements.map(({ id }) => id)))
  const cards = new Map<ElementId, Rect>()
  for (const [id, { x, y }] of place(map)) if (ids.has(id)) cards.set(id, { x, y, ...FREE_CARD })
  const around = boundsOf(cards.values()) ?? { x: 0, y: 0, width: CARD_WIDTH, height: 0 }
  const top = around.y - HEAD - HEAD_GAP
  const height = Math.max(LEAST_HEIGHT, around.y + around.height + 2 * PAD - top)
  const lanes = lanesOf(map)
    .filter((lane) => kinds.has(lane.kind))
    .map((lane): DrawnLane => {
      const rect = { x: lane.x - PAD, y: top, width: lane.width + 2 * PAD, height }
      const elements = lane.elements.filter((id) => cards.has(id))
      return {
        kind: lane.kind,
        as: 'column',
        rect,
        head: { ...rect, height: HEAD },
        elements: elements.toSorted(byPlace),
      }
    })
  const bounds = boundsOf([...lanes.map(({ rect }) => rect), ...cards.values()]) ?? { ...around, height }
  return {
    placing: 'free',
    bounds,
    lanes,
    cards,
    stackOf: new Map(),
    stacks: [],
    columnOf: [],
    badges: plan.badges,
  }

  /** Column by column, from top to bottom. */
  function byPlace(a: ElementId, b: ElementId): number {
    const [one, other] = [cards.get(a), cards.get(b)]
    if (!one || !other) return 0
    const column = (rect: Rect): number => Math.round(rect.x / (FREE_CARD.width / 2))
    return column(one) - column(other) || one.y - other.y
  }
}
