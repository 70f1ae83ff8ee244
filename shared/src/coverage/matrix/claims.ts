import {
  aliveElements,
  type ElementId,
  type End,
  endElements,
  kindsOf,
  type LinkId,
  type MatrixDefinition,
  type StrategyMap,
  takesKind,
} from '../../model/index.ts'
import { entry, type LinkGraph } from '../../queries/index.ts'
import { sameIds } from './same.ts'

/**
 * The collective claims that bear on one matrix, in four layers, so that "all values underpin all proposals" is
 * kept once and not once a cell: on every cell, on the cells of one row, on the cells of one column, and, where both
 * ends name their elements, on single cells.
 */
export interface Claims {
  readonly everywhere: readonly LinkId[]
  readonly rows: ReadonlyMap<ElementId, readonly LinkId[]>
  readonly columns: ReadonlyMap<ElementId, readonly LinkId[]>
  /** By row, then by column. */
  readonly cells: ReadonlyMap<ElementId, ReadonlyMap<ElementId, readonly LinkId[]>>
}

/** Costs the collective claims of the map, which are few: each is one sentence of a paper. */
export function claimsOf(map: StrategyMap, index: LinkGraph, definition: MatrixDefinition): Claims {
  const everywhere: LinkId[] = []
  const rows = new Map<ElementId, LinkId[]>()
  const columns = new Map<ElementId, LinkId[]>()
  const cells = new Map<ElementId, Map<ElementId, LinkId[]>>()
  const kindOfElement = (id: ElementId) => map.elements.get(id)?.kind
  for (const link of index.claims.values()) {
    if (!definition.direct.includes(link.relation)) continue
    const [from, to] = isMixed(definition)
      ? [named(map, link.from), named(map, link.to)]
      : [link.from, link.to]
    if ('kind' in from && 'kind' in to) {
      const reads = takesKind(definition.rows, from.kind) && takesKind(definition.columns, to.kind)
      const readsBack = takesKind(definition.columns, from.kind) && takesKind(definition.rows, to.kind)
      if (reads || readsBack) everywhere.push(link.id)
      continue
    }
    const kind = 'kind' in from ? from.kind : 'kind' in to ? to.kind : undefined
    if (kind === undefined) {
      for (const [ends, others] of [
        [endElements(from), endElements(to)],
        [endElements(to), endElements(from)],
      ] as const) {
        for (const row of ends) {
          if (!takesKind(definition.rows, kindOfElement(row))) continue
          for (const column of others) {
            if (takesKind(definition.columns, kindOfElement(column)))
              push(
                entry(cells, row, () => new Map()),
                column,
                link.id,
              )
          }
        }
      }
      continue
    }
    for (const element of [...endElements(from), ...endElements(to)]) {
      const own = kindOfElement(element)
      if (takesKind(definition.rows, own) && takesKind(definition.columns, kind)) push(rows, element, link.id)
      if (takesKind(definition.columns, own) && takesKind(definition.rows, kind))
        push(columns, element, link.id)
    }
  }
  everywhere.sort()
  for (const layer of [rows, columns, ...cells.values()]) for (const links of layer.values()) links.sort()
  return { everywhere, rows, columns, cells }
}

/**
 * True where rows or columns are of several kinds. A claim about a whole kind then takes in some of them only, so it is
 * kept for each cell by itself.
 */
export const isMixed = ({ rows, columns }: MatrixDefinition): boolean =>
  kindsOf(rows).length > 1 || kindsOf(columns).length > 1

const named = (map: StrategyMap, end: End): End =>
  'kind' in end ? { set: aliveElements(map, end.kind).map(({ id }) => id) } : end

/** The claims that take in one cell, in the order of their ids. */
export function claimsOn(claims: Claims, row: ElementId, column: ElementId): readonly LinkId[] {
  const onRow = claims.rows.get(row)
  const onColumn = claims.columns.get(column)
  const onCell = claims.cells.get(row)?.get(column)
  if (!onRow && !onColumn && !onCell) return claims.everywhere
  return [...new Set([...claims.everywhere, ...(onRow ?? []), ...(onColumn ?? []), ...(onCell ?? [])])].sort()
}

/** The columns in which a claim takes in the cell of this row, though not the whole row. */
export const columnsClaimedAt = ({ columns, cells }: Claims, row: ElementId): readonly ElementId[] => [
  ...new Set([...columns.keys(), ...(cells.get(row)?.keys() ?? [])]),
]

/** The rows in which a claim takes in the cell of this column, though not the whole column. */
export const rowsClaimedAt = ({ rows, cells }: Claims, column: ElementId): readonly ElementId[] => [
  ...new Set([...rows.keys(), ...[...cells].flatMap(([row, at]) => (at.has(column) ? [row] : []))]),
]

export const claimsAnything = ({ everywhere, rows, columns, cells }: Claims): boolean =>
  everywhere.length + rows.size + columns.size + cells.size > 0

/** The rows and columns whose claims differ; `all` when every cell is taken in. */
export function claimsDiffer(before: Claims, after: Claims): ClaimsDifference {
  return {
    rows: new Set([...layerDiffers(before.rows, after.rows), ...cellsDiffer(before.cells, after.cells)]),
    columns: layerDiffers(before.columns, after.columns),
    all: !sameIds(before.everywhere, after.everywhere),
  }
}

export interface ClaimsDifference {
  readonly rows: ReadonlySet<ElementId>
  readonly columns: ReadonlySet<ElementId>
  readonly all: boolean
}

export const NO_DIFFERENCE: ClaimsDifference = { rows: new Set(), columns: new Set(), all: false }

function layerDiffers(before: Claims['rows'], after: Claims['rows']): Set<ElementId> {
  const differs = new Set<ElementId>()
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    if (!sameIds(before.get(id) ?? [], after.get(id) ?? [])) differs.add(id)
  }
  return differs
}

/** The rows in which the claims of any one cell differ. */
function cellsDiffer(before: Claims['cells'], after: Claims['cells']): Set<ElementId> {
  const none = new Map<ElementId, readonly LinkId[]>()
  const rows = new Set([...before.keys(), ...after.keys()])
  return new Set(
    [...rows].filter((row) => layerDiffers(before.get(row) ?? none, after.get(row) ?? none).size > 0),
  )
}

function push(layer: Map<ElementId, LinkId[]>, id: ElementId, link: LinkId): void {
  const links = layer.get(id)
  if (links) links.push(link)
  else layer.set(id, [link])
}
