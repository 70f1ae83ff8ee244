import {
  countsLink,
  type ElementId,
  endKey,
  isAlive,
  type Link,
  type LinkId,
  type MatrixDefinition,
  type MatrixId,
  type StrategyMap,
} from '../model/index.ts'
import { entry, type LinkIndex, type ReadFact } from '../queries/index.ts'
import { stepsOfLinks } from './changedFacts.ts'
import { rowsBehind } from './matrix/index.ts'

/** How elements differ between two values of a map, by what that can change. */
export interface ElementDifference {
  /** Those that came, went or changed kind: links on them may count now, or not any more. */
  readonly existence: ReadonlySet<ElementId>
  /** The same and those with another code: they stand elsewhere in rows and columns. */
  readonly moved: ReadonlySet<ElementId>
  /** The same and those with another title or other fields: sentences about them read differently. */
  readonly worded: ReadonlySet<ElementId>
}

/** A card dragged to another place differs in none of these ways. */
export function elementDifference(
  before: StrategyMap,
  after: StrategyMap,
  touched: ReadonlySet<ElementId>,
): ElementDifference {
  const existence = new Set<ElementId>()
  const moved = new Set<ElementId>()
  const worded = new Set<ElementId>()
  for (const id of touched) {
    const was = before.elements.get(id)
    const is = after.elements.get(id)
    if (was === is) continue
    const isSameBeing = isAlive(was) === isAlive(is) && was?.kind === is?.kind
    if (!isSameBeing) existence.add(id)
    if (!isSameBeing || was?.code !== is?.code) moved.add(id)
    const isSameText = was?.title === is?.title && was?.fields === is?.fields
    if (moved.has(id) || !isSameText || was?.evidence !== is?.evidence) worded.add(id)
  }
  return { existence, moved, worded }
}

/** How links differ between two values of a map, and which rows of which matrix that can touch. */
export interface LinkDifference {
  /** The links that differ, and those at an element that came, went or changed kind. */
  readonly changed: ReadonlySet<LinkId>
  /** Ends of links that count now and did not, or the other way about. */
  readonly ends: ReadonlySet<ElementId>
  readonly rows: ReadonlyMap<MatrixId, ReadonlySet<ElementId>>
  /** True when a claim about a whole kind is among what changed. */
  readonly claims: boolean
  /** The ways from element to element that came, went or changed. */
  readonly steps: ReadonlySet<ReadFact>
}

/**
 * Brings the index from one value of the map to the next. A path that came or went runs over a changed link, and
 * lies wholly in the former links or wholly in the present ones: so the rows behind each changed link are looked for
 * in the index twice, before all of them are exchanged and after.
 */
export function advanceLinks(
  index: LinkIndex,
  definitions: readonly MatrixDefinition[],
  before: StrategyMap,
  after: StrategyMap,
  changes: { readonly links: ReadonlySet<LinkId>; readonly existence: ReadonlySet<ElementId> },
): LinkDifference {
  // An element of another kind is another row or column, even where its links count as they did.
  const atExistence = new Set([...changes.existence].flatMap((id) => [...index.touching(id)]))
  const changed = new Set([...changes.links, ...atExistence])
  const weighty = [...changed].filter((id) => atExistence.has(id) || bearsOnCoverage(index, after, id))
  const ends = new Set<ElementId>()
  const rows = new Map<MatrixId, Set<ElementId>>()
  let claims = false
  const steps = new Set<ReadFact>()
  const note = (): void => {
    for (const fact of stepsOfLinks(after, index, weighty)) steps.add(fact)
    for (const id of weighty) {
      claims ||= index.claims.has(id)
      const joined = index.joined.get(id)
      if (!joined) continue
      ends.add(joined.from).add(joined.to)
      for (const definition of definitions) {
        const found = rowsBehind(index, definition, joined)
        if (found.size === 0) continue
        const noted = entry(rows, definition.id, () => new Set<ElementId>())
        for (const row of found) noted.add(row)
      }
    }
  }
  note()
  for (const id of changed) {
    const was = before.links.get(id)
    const is = after.links.get(id)
    if (was) index.remove(was)
    if (is) index.add(after, is)
  }
  index.standFor(after)
  note()
  return { changed, ends, rows, claims, steps }
}

/** False for a note, a quotation or a strength: they change a link, and no cell. A field of it may be shown in one. */
function bearsOnCoverage(index: LinkIndex, after: StrategyMap, id: LinkId): boolean {
  const was = index.joined.get(id)?.link ?? index.claims.get(id)
  const next = after.links.get(id)
  const is = next && countsLink(after, next) ? next : undefined
  if (!was || !is) return was !== is
  return (
    was.basis !== is.basis || was.relation !== is.relation || was.fields !== is.fields || !sameEnds(was, is)
  )
}

const sameEnds = (a: Link, b: Link): boolean =>
  endKey(a.from) === endKey(b.from) && endKey(a.to) === endKey(b.to)

/** The rows that a link at one of these columns can join to it: those that the column came to are looked at again. */
export function rowsAtColumns(
  index: LinkIndex,
  definition: MatrixDefinition,
  columns: Iterable<ElementId>,
): Set<ElementId> {
  const rows = new Set<ElementId>()
  for (const column of columns) {
    for (const id of index.touching(column)) {
      const joined = index.joined.get(id)
      if (joined) for (const row of rowsBehind(index, definition, joined)) rows.add(row)
    }
  }
  return rows
}
