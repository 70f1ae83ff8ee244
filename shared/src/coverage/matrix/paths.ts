import {
  BASES,
  type Basis,
  type ElementId,
  type Hop,
  isBackward,
  isRepeated,
  type LinkId,
  type MatrixDefinition,
  onceOf,
  type Path,
  relationIn,
  relationOf,
  reverse,
} from '../../model/index.ts'
import type { Joined, LinkGraph } from '../../queries/index.ts'
import type { CoveragePath } from './cell.ts'
import { type OnwardWay, onwardWays, weaker } from './onward.ts'

/**
 * Every path that the matrix admits from a row, by the element it ends at. A path visits no element twice, so it
 * never comes back to its row or runs through its column. Shortest first; of equal length, the better stated first.
 */
export function pathsFrom(
  index: LinkGraph,
  definition: MatrixDefinition,
  row: ElementId,
  isColumn: (id: ElementId) => boolean,
): Map<ElementId, CoveragePath[]> {
  const found = new Map<ElementId, CoveragePath[]>()
  const least = definition.indirectBasis
  const isTooWeak = (basis: Basis): boolean =>
    least !== undefined && BASES.indexOf(basis) > BASES.indexOf(least)
  for (const path of definition.indirect) if (path.length > 0) follow(path, [row], [], 'stated')
  for (const [column, paths] of found) found.set(column, unique(paths.sort(byLengthThenBasis)))
  return found

  function follow(hops: Path, visited: readonly ElementId[], links: readonly LinkId[], basis: Basis): void {
    const [hop, ...rest] = hops
    const at = visited.at(-1)
    if (hop === undefined || at === undefined) return
    for (const way of waysBy(index, at, hop, visited)) {
      const reached: CoveragePath = {
        through: [...visited.slice(1), ...way.visits.slice(0, -1)],
        links: [...links, ...way.links],
        basis: weaker(basis, way.basis),
      }
      if (isTooWeak(reached.basis)) continue
      if (rest.length > 0) follow(rest, [...visited, ...way.visits], reached.links, reached.basis)
      else if (isColumn(way.to)) {
        const paths = found.get(way.to)
        if (paths) paths.push(reached)
        else found.set(way.to, [reached])
      }
    }
  }
}

/** The ways that one hop makes, past none of the elements visited before. */
function waysBy(index: LinkGraph, from: ElementId, hop: Hop, visited: readonly ElementId[]): OnwardWay[] {
  if (isRepeated(hop)) return onwardWays(index, from, hop, visited)
  return Array.from(index.steps(from, hop), ({ link, to }) => ({
    to,
    visits: [to],
    links: [link.id],
    basis: link.basis,
  })).filter(({ to }) => !visited.includes(to))
}

/**
 * The elements from which a path, or a direct link, of this matrix runs over the given link: the only rows that
 * the link can touch. It may name a few too many (a path that leads nowhere), never too few.
 */
export function rowsBehind(index: LinkGraph, definition: MatrixDefinition, joined: Joined): Set<ElementId> {
  const { relation } = joined.link
  const isSymmetric = relationOf(index.framework, relation)?.symmetric
  const behind = new Set<ElementId>()
  if (definition.direct.includes(relation)) behind.add(joined.from).add(joined.to)
  for (const path of definition.indirect) {
    for (const [position, hop] of path.entries()) {
      if (relationIn(hop) !== relation) continue
      // A symmetric link is gone along from either end; the end that does not fit leads a few rows too far at most.
      const start = isBackward(hop) ? joined.to : joined.from
      const starts = isSymmetric ? [joined.from, joined.to] : [start]
      const before = isRepeated(hop) ? [...path.slice(0, position), hop] : path.slice(0, position)
      for (const end of starts) {
        for (const id of backwards(index, path.slice(0, position), end)) behind.add(id)
        if (isRepeated(hop)) for (const id of backwards(index, before, end)) behind.add(id)
      }
    }
  }
  return behind
}

/** Where one can have started to arrive at `end` by these hops. */
function backwards(index: LinkGraph, hops: readonly Hop[], end: ElementId): Set<ElementId> {
  let reached = new Set([end])
  for (const hop of hops.toReversed()) {
    const back = reverse(onceOf(hop))
    let edge = reached
    const further = new Set<ElementId>()
    do {
      const next = new Set<ElementId>()
      for (const id of edge) for (const { to } of index.steps(id, back)) if (!further.has(to)) next.add(to)
      for (const id of next) further.add(id)
      edge = next
    } while (isRepeated(hop) && edge.size > 0)
    reached = further
  }
  return reached
}

function byLengthThenBasis(a: CoveragePath, b: CoveragePath): number {
  return (
    a.links.length - b.links.length ||
    BASES.indexOf(a.basis) - BASES.indexOf(b.basis) ||
    (pathKey(a) < pathKey(b) ? -1 : pathKey(a) > pathKey(b) ? 1 : 0)
  )
}

/** Two paths of a definition may follow the same links; they are one path. Equal paths are neighbours once sorted. */
const unique = (sorted: readonly CoveragePath[]): CoveragePath[] =>
  sorted.filter((path, position) => {
    const before = sorted[position - 1]
    return !before || pathKey(before) !== pathKey(path)
  })

/** Ids and not codes, so that giving an element another code re-computes no cell. */
const pathKey = (path: CoveragePath): string => path.links.join(' ')
