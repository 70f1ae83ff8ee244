import {
  type Basis,
  byCode,
  cellKey,
  countsLink,
  type Element,
  type ElementId,
  endElements,
  type Link,
  type LinkId,
  type MatrixDefinition,
  type StrategyMap,
} from '../../model/index.ts'
import type { Cell, CellState } from '../matrix/index.ts'
import { bruteSelect } from './bruteSelect.ts'

/**
 * The cells of a matrix, the slow and plain way: every pair by itself, every path by trying all links. It shares no
 * code with what it is there to check.
 */
export function bruteForce(
  map: StrategyMap,
  definition: MatrixDefinition,
  lines: Lines = linesOf(map, definition),
): Cell[][] {
  const links = [...map.links.values()].filter((link) => countsLink(map, link))
  return lines.rows.map((row) =>
    lines.columns.map((column) => {
      const cell = cellBetween(map, definition, links, row, column)
      const initials = cell.links.length + cell.paths.length > 0 && lines.initialsOf?.(row)
      return initials ? { ...cell, value: initials } : cell
    }),
  )
}

/** Rows and columns in the order in which they stand. */
export interface Lines {
  readonly rows: readonly Element[]
  readonly columns: readonly Element[]
  /** Of whoever leads a row, where the matrix shows them. */
  readonly initialsOf?: (row: Element) => string | undefined
}

const linesOf = (map: StrategyMap, definition: MatrixDefinition): Lines => ({
  rows: bruteSelect(map, definition.rows).sort(byCode),
  columns: bruteSelect(map, definition.columns).sort(byCode),
})

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
  const paths = pathsBetween(map, definition, links, row.id, column.id)
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
    ...shownIn(definition, direct, paths.length),
  }
}

function shownIn({ show }: MatrixDefinition, direct: readonly Link[], paths: number) {
  const count = direct.length + paths
  if (show === 'count') return count > 0 ? { value: count } : {}
  if (typeof show !== 'object') return {}
  const values = direct
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ fields }) => fields?.amount)
    .filter((amount) => amount !== undefined)
  if (values.length === 0) return {}
  const sum = values.reduce<number>((total, value) => total + Number(value), 0)
  return { value: 'sum' in show ? sum : [...new Set(values.map(String))].join(', ') }
}

interface Walk {
  readonly at: ElementId
  readonly visited: readonly ElementId[]
  readonly links: readonly Link[]
}

function pathsBetween(
  map: StrategyMap,
  definition: MatrixDefinition,
  links: readonly Link[],
  row: ElementId,
  column: ElementId,
): Cell['paths'] {
  const found = new Map<string, Cell['paths'][number]>()
  for (const hops of definition.indirect) {
    let walks: Walk[] = [{ at: row, visited: [row], links: [] }]
    for (const hop of hops) {
      const relation = hop.replace(/[\^+]/g, '')
      const isSymmetric = map.framework.relations.find(({ id }) => id === relation)?.symmetric === true
      const once = (walk: Walk): Walk[] =>
        links.flatMap((link) => {
          if (!('element' in link.from && 'element' in link.to) || link.relation !== relation) return []
          const forward = [link.from.element, link.to.element] as const
          const back = [link.to.element, link.from.element] as const
          const ways = isSymmetric ? [forward, back] : hop.startsWith('^') ? [back] : [forward]
          return ways
            .filter(([start, stop]) => start === walk.at && !walk.visited.includes(stop))
            .map(([, stop]) => ({
              at: stop,
              visited: [...walk.visited, stop],
              links: [...walk.links, link],
            }))
        })
      walks = walks.flatMap((walk) => (hop.endsWith('+') ? shortest(walk, onward(walk, once)) : once(walk)))
    }
    for (const walk of walks) {
      if (walk.at !== column || walk.links.length === 0) continue
      const least = definition.indirectBasis
      if (least && RANK[weakest(walk.links)] > RANK[least]) continue
      const ids: LinkId[] = walk.links.map((link) => link.id)
      found.set(ids.join(' '), { through: walk.visited.slice(1, -1), links: ids, basis: weakest(walk.links) })
    }
  }
  return [...found]
    .sort(
      ([a, one], [b, other]) =>
        one.links.length - other.links.length || RANK[one.basis] - RANK[other.basis] || (a < b ? -1 : 1),
    )
    .map(([, path]) => path)
}

const RANK: Record<Basis, number> = { stated: 0, inferred: 1, assumed: 2 }

/** Every walk on from here, of any length. */
function onward(walk: Walk, once: (walk: Walk) => Walk[]): Walk[] {
  return once(walk).flatMap((next) => [next, ...onward(next, once)])
}

/** Of the walks to one element, for each basis the shortest that is no worse, the first by its links. */
function shortest(start: Walk, walks: readonly Walk[]): Walk[] {
  const kept = new Set<Walk>()
  for (const basis of ['stated', 'inferred', 'assumed'] as const) {
    for (const at of new Set(walks.map((walk) => walk.at))) {
      const [best] = walks
        .filter((walk) => walk.at === at)
        .filter(({ links }) => RANK[weakest(links.slice(start.links.length))] <= RANK[basis])
        .sort((a, b) => a.links.length - b.links.length || (idsBefore(a, b) ? -1 : 1))
      if (best) kept.add(best)
    }
  }
  return [...kept]
}

function idsBefore(a: Walk, b: Walk): boolean {
  for (const [at, link] of a.links.entries()) {
    const other = b.links[at]
    if (other && link.id !== other.id) return link.id < other.id
  }
  return false
}

function weakest(links: readonly Link[]): Basis {
  if (links.some((link) => link.basis === 'assumed')) return 'assumed'
  return links.some((link) => link.basis === 'inferred') ? 'inferred' : 'stated'
}
