import { aliveElements, countsLink, type ElementId, type KindId, type StrategyMap } from '../model/index.ts'

/** Sweeps over the lanes before the best order so far is taken. Orders settle in three or four. */
const SWEEPS_MAX = 10

/**
 * The order of elements inside each lane that keeps linked cards level: each card moves to the mean place of the
 * cards it is linked to (barycentre sweeps). Starts from the order of codes and ends the same for everyone.
 */
export function orderLanes(map: StrategyMap): Map<KindId, ElementId[]> {
  const graph = numberElements(map)
  const place = spread(graph.lanes, new Float64Array(graph.ids.length))
  let best = graph.lanes.map((lane) => lane.slice())
  let least = lengthOf(graph, place)
  for (let sweep = 0; sweep < SWEEPS_MAX && least > 0; sweep++) {
    const forward = sweep % 2 === 0
    const before = graph.lanes.map((lane) => lane.slice())
    for (let step = 0; step < graph.lanes.length; step++) {
      const at = forward ? step : graph.lanes.length - 1 - step
      sortLane(graph, at, place)
    }
    const length = lengthOf(graph, place)
    if (length < least) {
      least = length
      best = graph.lanes.map((lane) => lane.slice())
    } else if (before.every((lane, at) => same(lane, graph.lanes[at] ?? []))) break
  }
  return new Map(
    map.framework.kinds.map((kind, at) => [kind.id, (best[at] ?? []).map((n) => graph.ids[n] as ElementId)]),
  )
}

/** Elements as numbers: `lanes` in order, and for each element its neighbours in other lanes. */
interface LaneGraph {
  readonly ids: readonly ElementId[]
  readonly lanes: number[][]
  readonly neighbours: readonly (readonly number[])[]
}

function numberElements(map: StrategyMap): LaneGraph {
  const laneOf = new Map(map.framework.kinds.map((kind, at) => [kind.id, at]))
  const elements = aliveElements(map).filter((element) => laneOf.has(element.kind))
  const numberOf = new Map(elements.map((element, n) => [element.id, n]))
  const lanes: number[][] = map.framework.kinds.map(() => [])
  for (const [n, element] of elements.entries()) lanes[laneOf.get(element.kind) ?? 0]?.push(n)
  const neighbours: number[][] = elements.map(() => [])
  for (const link of map.links.values()) {
    if (!('element' in link.from && 'element' in link.to) || !countsLink(map, link)) continue
    const from = numberOf.get(link.from.element)
    const to = numberOf.get(link.to.element)
    if (from === undefined || to === undefined || elements[from]?.kind === elements[to]?.kind) continue
    neighbours[from]?.push(to)
    neighbours[to]?.push(from)
  }
  return { ids: elements.map((element) => element.id), lanes, neighbours }
}

/** Every lane is taken as equally high, so that a card of a short lane can stand level with the middle of a long one. */
function spread(lanes: readonly (readonly number[])[], place: Float64Array): Float64Array {
  for (const lane of lanes) spreadLane(lane, place)
  return place
}

const spreadLane = (lane: readonly number[], place: Float64Array): void =>
  lane.forEach((n, index) => {
    place[n] = (index + 0.5) / lane.length
  })

function sortLane(graph: LaneGraph, at: number, place: Float64Array): void {
  const lane = graph.lanes[at] ?? []
  const wanted = new Map(lane.map((n) => [n, barycentre(graph.neighbours[n] ?? [], place) ?? place[n] ?? 0]))
  // A stable sort: cards with the same wish keep the order they had.
  lane.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0))
  spreadLane(lane, place)
}

function barycentre(neighbours: readonly number[], place: Float64Array): number | undefined {
  if (neighbours.length === 0) return undefined
  let sum = 0
  for (const n of neighbours) sum += place[n] ?? 0
  return sum / neighbours.length
}

/** How far linked cards are from being level, in all: what the sweeps make smaller. */
function lengthOf(graph: LaneGraph, place: Float64Array): number {
  let length = 0
  for (const [n, neighbours] of graph.neighbours.entries()) {
    for (const other of neighbours) length += Math.abs((place[n] ?? 0) - (place[other] ?? 0))
  }
  return length
}

const same = (a: readonly number[], b: readonly number[]): boolean => a.every((n, index) => n === b[index])
