import {
  type Drawing,
  type DrawnLane,
  type Hue,
  holds,
  type KindSign,
  kindSign,
  type Rect,
} from '@golden-thread/shared/drawing'
import {
  endKind,
  endLabel,
  isCollective,
  type Kind,
  type Link,
  type LinkId,
  linkReading,
  type Position,
  relationVerb,
  type StrategyMap,
} from '@golden-thread/shared/model'
import { shortLabel } from '@golden-thread/shared/queries'

/** A lane as it is drawn, with the kind that it is for. */
export interface CanvasLane extends Omit<DrawnLane, 'kind'> {
  readonly kind: Kind
  readonly hue: Hue
  readonly sign: KindSign
  readonly claims: readonly LaneClaim[]
}

/** A claim about a whole kind, said on the head of its lane: an arrow over everything would say no more. */
export interface LaneClaim {
  readonly id: LinkId
  readonly words: string
  /** As short as it can be said on that head: "achieve all outcomes". */
  readonly short: string
}

/** Those that come out the same are the same objects as before, and so is the list. */
export function canvasLanes(
  before: readonly CanvasLane[],
  map: StrategyMap,
  drawing: Drawing,
  hues: ReadonlyMap<string, Hue>,
  links: readonly Link[],
): readonly CanvasLane[] {
  const claims = claimsByKind(map, links)
  const lanes = drawing.lanes.map((lane): CanvasLane => {
    const next: CanvasLane = {
      ...lane,
      kind: map.framework.kinds.find((kind) => kind.id === lane.kind) ?? lostKind(lane.kind),
      hue: hues.get(lane.kind) ?? 'slate',
      sign: kindSign(map.framework, lane.kind),
      claims: claims.get(lane.kind) ?? [],
    }
    const old = before.find(({ kind }) => kind.id === lane.kind)
    return old && JSON.stringify(old) === JSON.stringify(next) ? old : next
  })
  const isSame = lanes.length === before.length && lanes.every((lane, index) => lane === before[index])
  return isSame ? before : lanes
}

/** Stands for a kind that the framework lost, so that its elements can be seen and mended. */
const lostKind = (id: string): Kind => ({
  id,
  archetype: 'source',
  label: id,
  plural: id,
  prefix: '',
  fields: [],
})

function claimsByKind(map: StrategyMap, links: readonly Link[]): ReadonlyMap<string, LaneClaim[]> {
  const claims = new Map<string, LaneClaim[]>()
  for (const link of links) {
    if (!isCollective(link)) continue
    // A claim that starts at a whole kind is said there; one of a single card, where it leads.
    const kind =
      'kind' in link.from ? link.from.kind : 'kind' in link.to ? link.to.kind : endKind(map, link.from)
    if (kind === undefined) continue
    const words = linkReading(map, link)
    const verb = relationVerb(map, link)
    const short =
      'kind' in link.from
        ? `${verb} ${'kind' in link.to ? endLabel(map, link.to) : shortLabel(map, link.to)}`
        : `${shortLabel(map, link.from)} ${verb} ${'kind' in link.to ? 'all' : shortLabel(map, link.to)}`
    const there = claims.get(kind)
    if (there) there.push({ id: link.id, words, short })
    else claims.set(kind, [{ id: link.id, words, short }])
  }
  return claims
}

/** The lane that a point is in, or the column that is nearest. */
export function laneAt(lanes: readonly CanvasLane[], at: Position): CanvasLane | undefined {
  const inside = lanes.find((lane) => holds(lane.rect, at))
  if (inside) return inside
  let nearest: CanvasLane | undefined
  let least = Number.POSITIVE_INFINITY
  for (const lane of lanes) {
    if (lane.as === 'band' || lane.as === 'badge') continue
    const away = distanceTo(lane.rect, at)
    if (away < least) {
      least = away
      nearest = lane
    }
  }
  return nearest
}

const distanceTo = ({ x, y, width, height }: Rect, at: Position): number =>
  Math.max(x - at.x, at.x - x - width, 0) + Math.max(y - at.y, at.y - y - height, 0)
