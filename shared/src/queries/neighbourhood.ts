import type { ElementId, StrategyMap } from '../model/index.ts'
import { linkIndexOf } from './graph/index.ts'

/** Which way to walk from an element: towards what it supports, towards what supports it, or both. */
export type Way = 'both' | 'downstream' | 'upstream'

/** The elements at most so many counted links away, the first one with them. Claims of a whole kind are not walked. */
export function neighbourhood(map: StrategyMap, start: ElementId, steps: number, way: Way): Set<ElementId> {
  const index = linkIndexOf(map)
  const reached = new Set([start])
  let edge: ElementId[] = [start]
  for (let step = 0; step < steps && edge.length > 0; step += 1) {
    const next: ElementId[] = []
    for (const from of edge) {
      for (const [hop, ways] of index.hops(from)) {
        if (way === (hop.startsWith('^') ? 'downstream' : 'upstream')) continue
        for (const { to } of ways.values()) {
          if (reached.has(to)) continue
          reached.add(to)
          next.push(to)
        }
      }
    }
    edge = next
  }
  return reached
}
