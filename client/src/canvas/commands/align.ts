import { FREE_CARD } from '@golden-thread/shared/drawing'
import type { ElementId, Position } from '@golden-thread/shared/model'

export type Positions = ReadonlyMap<ElementId, Position>
export type Alignment = 'align-left' | 'align-top' | 'stack' | 'distribute-down' | 'distribute-across'

/** The gap between the cards of a stack, the same as in the layout of a lane. */
const GAP = 24

/** Where the cards go when they are lined up or spread evenly; cards that stay where they are are left out. */
export function arrange(cards: Positions, how: Alignment): Map<ElementId, Position> {
  const entries = [...cards]
  if (entries.length < 2) return new Map()
  const left = Math.min(...entries.map(([, at]) => at.x))
  const top = Math.min(...entries.map(([, at]) => at.y))
  const down = entries.toSorted(([, a], [, b]) => a.y - b.y || a.x - b.x)
  const across = entries.toSorted(([, a], [, b]) => a.x - b.x || a.y - b.y)
  const moved = (
    list: typeof entries,
    to: (at: Position, index: number) => Position,
  ): Map<ElementId, Position> => {
    const result = new Map<ElementId, Position>()
    list.forEach(([id, at], index) => {
      const next = to(at, index)
      if (next.x !== at.x || next.y !== at.y) result.set(id, next)
    })
    return result
  }
  switch (how) {
    case 'align-left':
      return moved(entries, (at) => ({ x: left, y: at.y }))
    case 'align-top':
      return moved(entries, (at) => ({ x: at.x, y: top }))
    case 'stack':
      return moved(down, (_, index) => ({ x: left, y: top + index * (FREE_CARD.height + GAP) }))
    case 'distribute-down': {
      const step = stepOf(top, down.at(-1)![1].y, down.length)
      return moved(down, (at, index) => ({ x: at.x, y: Math.round(top + index * step) }))
    }
    case 'distribute-across': {
      const step = stepOf(left, across.at(-1)![1].x, across.length)
      return moved(across, (at, index) => ({ x: Math.round(left + index * step), y: at.y }))
    }
  }
}

const stepOf = (first: number, last: number, count: number): number => (last - first) / (count - 1)
