import {
  byCode,
  type Element,
  type ElementId,
  isAlive,
  isRepeated,
  onceOf,
  type Path,
} from '../../model/index.ts'
import type { MapLook } from './look.ts'

/**
 * The elements that a path leads to, each once and in the order of their codes. A path never leads back to where it
 * began, and one without hops leads to the element itself.
 */
export function reach(look: MapLook, from: ElementId, path: Path): Element[] {
  if (path.length === 0) return alive(look, [from])
  let reached = new Set([from])
  for (const hop of path) reached = isRepeated(hop) ? onward(look, reached, hop) : step(look, reached, hop)
  reached.delete(from)
  return alive(look, reached).sort(byCode)
}

/** True where a path leads to anything. Reads no more of the map than it has to. */
export function leadsAnywhere(look: MapLook, from: ElementId, path: Path): boolean {
  const [hop, ...rest] = path
  // Where a single hop can only lead elsewhere, the first link settles it.
  if (hop !== undefined && rest.length === 0)
    for (const { to } of look.steps(from, onceOf(hop))) if (to !== from) return true
  return path.length !== 1 && reach(look, from, path).length > 0
}

function step(look: MapLook, from: ReadonlySet<ElementId>, hop: Path[number]): Set<ElementId> {
  const reached = new Set<ElementId>()
  for (const id of from) for (const { to } of look.steps(id, hop)) reached.add(to)
  return reached
}

/** Everything that a hop leads to when it is made once or more. A circle comes to its end when nothing is new. */
function onward(look: MapLook, from: ReadonlySet<ElementId>, hop: Path[number]): Set<ElementId> {
  const once = onceOf(hop)
  const reached = new Set<ElementId>()
  let edge: ReadonlySet<ElementId> = from
  while (edge.size > 0) {
    const next = new Set<ElementId>()
    for (const to of step(look, edge, once)) if (!reached.has(to)) next.add(to)
    for (const id of next) reached.add(id)
    edge = next
  }
  return reached
}

const alive = (look: MapLook, ids: Iterable<ElementId>): Element[] =>
  Array.from(ids, (id) => look.element(id)).filter((element) => isAlive(element)) as Element[]
