import { place } from '../layout/index.ts'
import {
  type Change,
  type ElementId,
  type KindId,
  kindOf,
  type LaneForm,
  type LaneView,
  labelOf,
  mapViewOf,
  type Placing,
  type Position,
  type StrategyMap,
} from '../model/index.ts'
import { type DomainCommand, editOf, liveElements, unchanged } from './command.ts'
import { stepText } from './text.ts'

// What people change about how a map is drawn. It is kept in the map, so that everyone sees it, and can be undone.

export const setPlacing: DomainCommand<{ readonly placing: Placing }> = (map, { placing }) => {
  const view = mapViewOf(map.framework)
  return view.placing === placing
    ? unchanged
    : editOf(stepText.placing[placing], [withView(map, view.lanes, placing)])
}

export const setLaneForm: DomainCommand<{ readonly kind: KindId; readonly as: LaneForm }> = (
  map,
  { kind, as },
) =>
  editOf(stepText.drawLane(pluralOf(map, kind)), [
    withView(
      map,
      mapViewOf(map.framework).lanes.map((lane) => (lane.kind === kind ? { kind, as } : lane)),
    ),
  ])

/** Moves a lane so many places in the order of reading. */
export const moveLane: DomainCommand<{ readonly kind: KindId; readonly by: number }> = (
  map,
  { kind, by },
) => {
  const lanes = [...mapViewOf(map.framework).lanes]
  const from = lanes.findIndex((lane) => lane.kind === kind)
  const [lane] = lanes.splice(from, 1)
  if (from < 0 || !lane) return unchanged
  lanes.splice(Math.max(0, Math.min(lanes.length, from + by)), 0, lane)
  return editOf(stepText.drawLane(pluralOf(map, kind)), [withView(map, lanes)])
}

/**
 * Puts the cards of a lane in this order, by hand from now on. `others` are the other lanes as they are drawn, which
 * keep their order; the places where cards stand freely are only traded among the cards of each lane.
 */
export const reorderLane: DomainCommand<{
  readonly order: readonly ElementId[]
  readonly others: readonly (readonly ElementId[])[]
  /** Those that were moved, for the name of the step. */
  readonly moved: readonly ElementId[]
}> = (map, { order, others, moved }) => {
  const places = place(map)
  const positions = new Map<ElementId, Position>()
  const isByHand = mapViewOf(map.framework).placing === 'hand'
  for (const ids of isByHand ? [order] : [order, ...others]) {
    const slots = ids.flatMap((id) => places.get(id) ?? []).sort((a, b) => a.y - b.y || a.x - b.x)
    for (const [index, id] of ids.entries()) {
      const slot = slots[index]
      if (slot) positions.set(id, slot)
    }
  }
  const move: Change = { type: 'move-elements', positions }
  const view = withView(map, mapViewOf(map.framework).lanes, 'hand')
  return editOf(stepText.move(liveElements(map, moved).map(labelOf)), isByHand ? [move] : [view, move])
}

const pluralOf = (map: StrategyMap, kind: KindId): string => kindOf(map.framework, kind)?.plural ?? kind

function withView(
  map: StrategyMap,
  lanes: readonly LaneView[],
  placing: Placing = mapViewOf(map.framework).placing,
): Change {
  return { type: 'set-part', at: { own: 'view' }, part: { lanes, placing } }
}
