import {
  type ElementId,
  isAlive,
  kindsOf,
  type MatrixDefinition,
  type MatrixId,
  type StrategyMap,
} from '../../model/index.ts'
import { type LinkGraph, type MapLook, type ReadFact, ReadNotes } from '../../queries/index.ts'
import { hasLines, isLine, lineOf, type MatrixSide, type SortKey, sortKeyOf } from './lines.ts'

/** What one side of a matrix hangs on besides kinds and codes, for each element that is a line of it. */
export interface SideLines {
  has(id: ElementId): boolean
  keyOf(id: ElementId): SortKey
}

/** The lines of each matrix that read differently after a change: they came, went, moved, or say something else. */
export type LineDifference = ReadonlyMap<MatrixId, ReadonlySet<ElementId>>

interface Side {
  readonly definition: MatrixDefinition
  readonly side: MatrixSide
  readonly lines: Map<ElementId, Line>
}

interface Line {
  readonly key: SortKey
  /** All that it says, to tell whether that is still the same. */
  readonly says: string
}

/**
 * Which elements are rows and columns where that hangs on fields or paths, in which order and under which heading.
 * Whoever a change cannot have touched is not asked again. Matrices of plain kinds in the order of codes have no lines
 * here, and cost nothing.
 */
export class LineBook {
  readonly #sides: readonly Side[]
  readonly #notes = new ReadNotes()

  constructor(map: StrategyMap, index: LinkGraph, definitions: readonly MatrixDefinition[]) {
    this.#sides = definitions.flatMap((definition) =>
      (['rows', 'columns'] as const)
        .filter((side) => hasLines(definition, side))
        .map((side) => ({ definition, side, lines: new Map<ElementId, Line>() })),
    )
    if (this.#sides.length > 0) for (const id of map.elements.keys()) this.#ask(map, index, id)
  }

  /** Undefined where the side hangs on kinds and codes alone. */
  sideOf(matrix: MatrixId, side: MatrixSide): SideLines | undefined {
    const found = this.#sides.find((each) => each.definition.id === matrix && each.side === side)
    return (
      found && {
        has: (id) => found.lines.has(id),
        keyOf: (id) => found.lines.get(id)?.key ?? NO_KEY,
      }
    )
  }

  advance(
    map: StrategyMap,
    index: LinkGraph,
    touched: Iterable<ElementId>,
    facts: ReadonlySet<ReadFact>,
  ): LineDifference {
    const differs = new Map<MatrixId, Set<ElementId>>()
    if (this.#sides.length === 0) return differs
    const asked = new Set<ElementId>([...touched, ...(this.#notes.restingOn(facts) as Set<ElementId>)])
    for (const id of asked) {
      for (const matrix of this.#ask(map, index, id)) {
        const found = differs.get(matrix)
        if (found) found.add(id)
        else differs.set(matrix, new Set([id]))
      }
    }
    return differs
  }

  /** Asks again what one element is; returns the matrices where that differs. */
  #ask(map: StrategyMap, index: LinkGraph, id: ElementId): MatrixId[] {
    const kind = map.elements.get(id)?.kind
    const mine = this.#sides.filter(
      ({ definition, side, lines }) =>
        lines.has(id) || (kind !== undefined && kindsOf(definition[side]).includes(kind)),
    )
    if (mine.length === 0 || !isAlive(map.elements.get(id))) this.#notes.forget(id)
    if (mine.length === 0) return []
    const lines = this.#notes.ask(map, index, id, (look) => mine.map((side) => lineIn(look, side, id)))
    return mine.flatMap((side, at) => {
      const [before, after] = [side.lines.get(id), lines[at]]
      if (after) side.lines.set(id, after)
      else side.lines.delete(id)
      return before?.says === after?.says ? [] : [side.definition.id]
    })
  }
}

function lineIn(look: MapLook, { definition, side }: Side, id: ElementId): Line | undefined {
  if (!isLine(look, definition, side, id)) return undefined
  const key = sortKeyOf(look, definition, side, id)
  return { key, says: JSON.stringify([key, lineOf(look, definition, side, id)]) }
}

const NO_KEY: SortKey = []
