import {
  type Basis,
  byCode,
  cellKey,
  countsLink,
  type Element,
  type ElementId,
  endElements,
  isAlive,
  type Link,
  type LinkId,
  type MatrixDefinition,
  type StrategyMap,
} from '../../model/index.ts'
import type { Cell, CellState } from '../matrix/index.ts'

/**
 * The cells of a matrix, the slow and plain way: every pair by itself, every path by trying all links. It shares no
 * code with what it is there to check.
 */
export function bruteForce(map: StrategyMap, definition: MatrixDefinition): Cell[][] {
  const alive = [...map.elements.values()].filter(isAlive).sort(byCode)
  const links = [...map.links.values()].filter((link) => countsLink(map, link))
  const columns = alive.filter((element) => element.kind === definition.columns)
  return alive
    .filter((element) => element.kind === definition.rows)
    .map((row) => columns.map((column) => cellBetween(map, definition, links, row, column)))
}

function cellBetween(
  map: StrategyMap,
  definition: MatrixDefinition,
  links: readonly Link[],
  row: Element,
  column: Element,
): Cell {
  const base = { row: row.id, column: column.id }
  if (row.id === column.id) return { ...base, state: 'not-applicable', links: [], paths: [], collective: [] }
  const asked = links.filter((link) => definition.direct.includes(link.relation))
  const takesIn = (link: Link, a: Element, b: Element): boolean =>
    ('kind' in link.from ? link.from.kind === a.kind : endElements(link.from).includes(a.id)) &&
    ('kind' in link.to ? link.to.kind === b.kind : endElements(link.to).includes(b.id))
  const joining = asked.filter((link) => takesIn(link, row, column) || takesIn(link, column, row))
  const direct = joining.filter((link) => 'element' in link.from && 'element' in link.to)
  const collective = joining.filter((link) => !direct.includes(link)).map((link) => link.id)
  const paths = pathsBetween(definition, links, row.id, column.id)
  const assessment = map.assessments.get(cellKey(definition.id, row.id, column.id))
  let state: CellState = definition.closed ? 'none' : 'not-assessed'
  if (direct.some((link) => link.basis === 'stated')) state = 'direct'
  else if (direct.length > 0) state = 'direct-inferred'
  else if (assessment?.state === 'not-applicable') state = 'not-applicable'
  else if (paths.length > 0) state = 'through'
  else if (assessment) state = 'none'
  else if (collective.length > 0) state = 'collective'
  return {
    ...base,
    state,
    links: direct.map((link) => link.id).sort(),
    paths,
    collective: collective.sort(),
    ...(assessment ? { assessment } : {}),
  }
}

interface Walk {
  readonly at: ElementId
  readonly visited: readonly ElementId[]
  readonly links: readonly Link[]
}

function pathsBetween(
  definition: MatrixDefinition,
  links: readonly Link[],
  row: ElementId,
  column: ElementId,
): Cell['paths'] {
  const found = new Map<string, Cell['paths'][number]>()
  for (const hops of definition.indirect) {
    let walks: Walk[] = [{ at: row, visited: [row], links: [] }]
    for (const hop of hops) {
      walks = walks.flatMap((walk) =>
        links.flatMap((link) => {
          if (!('element' in link.from && 'element' in link.to)) return []
          const [start, stop] = hop.startsWith('^') ? [link.to, link.from] : [link.from, link.to]
          const fits = hop.replace('^', '') === link.relation && start.element === walk.at
          if (!fits || walk.visited.includes(stop.element)) return []
          return [
            { at: stop.element, visited: [...walk.visited, stop.element], links: [...walk.links, link] },
          ]
        }),
      )
    }
    for (const walk of walks) {
      if (walk.at !== column || walk.links.length === 0) continue
      const ids: LinkId[] = walk.links.map((link) => link.id)
      found.set(ids.join(' '), { through: walk.visited.slice(1, -1), links: ids, basis: weakest(walk.links) })
    }
  }
  const rank: Record<Basis, number> = { stated: 0, inferred: 1, assumed: 2 }
  return [...found]
    .sort(
      ([a, one], [b, other]) =>
        one.links.length - other.links.length || rank[one.basis] - rank[other.basis] || (a < b ? -1 : 1),
    )
    .map(([, path]) => path)
}

function weakest(links: readonly Link[]): Basis {
  if (links.some((link) => link.basis === 'assumed')) return 'assumed'
  return links.some((link) => link.basis === 'inferred') ? 'inferred' : 'stated'
}
