import type { ElementId, LinkId, Position } from '../model/index.ts'
import { centreOf, type Rect, rightOf } from './geometry.ts'

export type Side = 'left' | 'right' | 'bottom'

/** An end of a link on a side of a card, with where the link comes from. */
export interface Docking {
  readonly link: LinkId
  readonly end: 'from' | 'to'
  readonly card: ElementId
  readonly side: Side
  readonly other: Position
}

/** Kept free at the corners of a card. */
const CORNER = 5

/**
 * Where each link leaves and enters: every one has a place of its own on its side of the card, in the order of where
 * the others stand, so that links of one card do not cross and can be told apart. `kept` are there already and stay
 * where they are: the others enter between them.
 */
export function portsOf(
  dockings: readonly Docking[],
  rects: ReadonlyMap<ElementId, Rect>,
  kept: readonly Docking[] = [],
): ReadonlyMap<string, Position> {
  const ports = new Map<string, Position>()
  const sideOf = ({ card, side }: Docking): string => `${side} ${card}`
  const groups = Map.groupBy(dockings, sideOf)
  const keptGroups = Map.groupBy(kept, sideOf)
  for (const group of groups.values()) {
    const [first] = group
    const rect = first && rects.get(first.card)
    if (!first || !rect) continue
    const own = centreOf(rect)
    const sorted = group.toSorted((a, b) =>
      first.side === 'bottom'
        ? a.other.x - b.other.x
        : a.other.y - b.other.y || nearer(b, own) - nearer(a, own) || (a.link < b.link ? -1 : 1),
    )
    const there = keptGroups.get(sideOf(first)) ?? []
    const shares = there.length > 0 ? sharesBetween(there, sorted) : undefined
    for (const [index, { link, end }] of sorted.entries()) {
      const share = shares?.[index] ?? (index + 1) / (sorted.length + 1)
      ports.set(portKey(link, end), portAt(rect, first.side, share))
    }
  }
  return ports
}

/** Places between those that are there, each next to those whose other ends stand higher or lower than its own. */
function sharesBetween(there: readonly Docking[], sorted: readonly Docking[]): readonly number[] {
  const along = ({ side, other }: Docking): number => (side === 'bottom' ? other.x : other.y)
  const gapOf = (docking: Docking): number => there.filter((one) => along(one) < along(docking)).length
  const gaps = Map.groupBy(sorted, gapOf)
  return sorted.map((docking) => {
    const gap = gapOf(docking)
    const own = gaps.get(gap) ?? [docking]
    return (gap + (own.indexOf(docking) + 1) / (own.length + 1)) / (there.length + 1)
  })
}

export const portKey = (link: LinkId, end: 'from' | 'to'): string => `${end} ${link}`

const nearer = ({ other }: Docking, own: Position): number => Math.abs(other.x - own.x)

function portAt(rect: Rect, side: Side, share: number): Position {
  if (side === 'bottom')
    return { x: rect.x + CORNER + (rect.width - 2 * CORNER) * share, y: rect.y + rect.height }
  const y = rect.y + CORNER + (rect.height - 2 * CORNER) * share
  return { x: side === 'left' ? rect.x : rightOf(rect), y }
}
