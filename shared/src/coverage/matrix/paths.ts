import type { Basis, ElementId, Hop, LinkId, MatrixDefinition, Path } from '../../model/index.ts'
import { BASES, reverse } from '../../model/index.ts'
import type { Joined, LinkGraph } from '../../queries/index.ts'
import type { CoveragePath } from './cell.ts'

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
  for (const path of definition.indirect) if (path.length > 0) follow(path, [row], [], 'stated')
  for (const [column, paths] of found) found.set(column, unique(paths.sort(byLengthThenBasis)))
  return found

  function follow(hops: Path, visited: readonly ElementId[], links: readonly LinkId[], basis: Basis): void {
    const [hop, ...rest] = hops
    const at = visited.at(-1)
    if (hop === undefined || at === undefined) return
    for (const step of index.steps(at, hop)) {
      if (visited.includes(step.to)) continue
      const reached: CoveragePath = {
        through: visited.slice(1),
        links: [...links, step.link.id],
        basis: weaker(basis, step.link.basis),
      }
      if (rest.length > 0) follow(rest, [...visited, step.to], reached.links, reached.basis)
      else if (isColumn(step.to)) {
        const paths = found.get(step.to)
        if (paths) paths.push(reached)
        else found.set(step.to, [reached])
      }
    }
  }
}

/**
 * The elements from which a path, or a direct link, of this matrix runs over the given link: the only rows that
 * the link can touch. It may name a few too many (a path that leads nowhere), never too few.
 */
export function rowsBehind(index: LinkGraph, definition: MatrixDefinition, joined: Joined): Set<ElementId> {
  const { relation } = joined.link
  const behind = new Set<ElementId>()
  if (definition.direct.includes(relation)) behind.add(joined.from).add(joined.to)
  for (const path of definition.indirect) {
    for (const [position, hop] of path.entries()) {
      const start = hop === relation ? joined.from : hop === `^${relation}` ? joined.to : undefined
      if (start === undefined) continue
      for (const id of backwards(index, path.slice(0, position), start)) behind.add(id)
    }
  }
  return behind
}

/** Where one can have started to arrive at `end` by these hops. */
function backwards(index: LinkGraph, hops: readonly Hop[], end: ElementId): Set<ElementId> {
  let reached = new Set([end])
  for (const hop of hops.toReversed()) {
    const further = new Set<ElementId>()
    for (const id of reached) for (const step of index.steps(id, reverse(hop))) further.add(step.to)
    reached = further
  }
  return reached
}

const weaker = (a: Basis, b: Basis): Basis => (BASES.indexOf(a) > BASES.indexOf(b) ? a : b)

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
