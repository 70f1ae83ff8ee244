import {
  aliveElements,
  type Element,
  type ElementId,
  type Framework,
  type KindId,
  type LaneForm,
  mapViewOf,
  type Placing,
  type StrategyMap,
  showsLink,
} from '../model/index.ts'

/** A lane before it has a place: its kind and its elements, in the order of their codes. */
export interface PlannedLane {
  readonly kind: KindId
  readonly as: Exclude<LaneForm, 'hidden'>
  readonly elements: readonly Element[]
}

/** What is drawn of a map, and as what. */
export interface Plan {
  readonly placing: Placing
  /** Lanes of one column stand beneath one another. */
  readonly columns: readonly (readonly PlannedLane[])[]
  readonly bands: readonly PlannedLane[]
  /** Those who are named on no card, and so would be seen nowhere. */
  readonly strays: readonly PlannedLane[]
  readonly badges: ReadonlyMap<ElementId, readonly ElementId[]>
}

export function planOf(map: StrategyMap): Plan {
  const { lanes, placing } = mapViewOf(map.framework)
  const byKind = Map.groupBy(aliveElements(map), (element) => element.kind)
  const known = new Set(lanes.map((lane) => lane.kind))
  const columns: PlannedLane[][] = []
  const bands: PlannedLane[] = []
  const badgeLanes: PlannedLane[] = []
  for (const { kind, as } of lanes) {
    const elements = byKind.get(kind) ?? []
    if (as === 'hidden') continue
    const lane = { kind, as, elements }
    if (as === 'band') bands.push(lane)
    else if (as === 'badge') badgeLanes.push(lane)
    else if (as === 'beneath' && columns.length > 0) columns.at(-1)?.push(lane)
    else columns.push([{ ...lane, as: 'column' }])
  }
  // Elements of a kind that the framework has lost are shown, or nobody could mend them.
  for (const [kind, elements] of byKind) {
    if (!known.has(kind)) columns.push([{ kind, as: 'column', elements }])
  }
  const badges = badgesOf(map, new Set(badgeLanes.map((lane) => lane.kind)), hiddenKinds(map.framework))
  const named = new Set([...badges.values()].flat())
  const strays = badgeLanes
    .map((lane) => ({ ...lane, elements: lane.elements.filter(({ id }) => !named.has(id)) }))
    .filter((lane) => lane.elements.length > 0)
  return { placing, columns, bands, strays, badges }
}

const hiddenKinds = (framework: Framework): ReadonlySet<KindId> =>
  new Set(mapViewOf(framework).lanes.flatMap(({ kind, as }) => (as === 'hidden' ? [kind] : [])))

function badgesOf(
  map: StrategyMap,
  badgeKinds: ReadonlySet<KindId>,
  hidden: ReadonlySet<KindId>,
): ReadonlyMap<ElementId, readonly ElementId[]> {
  const badges = new Map<ElementId, ElementId[]>()
  if (badgeKinds.size === 0) return badges
  const kindOf = (id: ElementId): KindId => map.elements.get(id)?.kind ?? ''
  for (const link of map.links.values()) {
    if (!('element' in link.from) || !('element' in link.to) || !showsLink(map, link)) continue
    const ends = [link.from.element, link.to.element] as const
    for (const [badge, card] of [ends, ends.toReversed()]) {
      if (!badge || !card || !badgeKinds.has(kindOf(badge))) continue
      if (badgeKinds.has(kindOf(card)) || hidden.has(kindOf(card))) continue
      const there = badges.get(card)
      if (there) there.push(badge)
      else badges.set(card, [badge])
    }
  }
  return badges
}
