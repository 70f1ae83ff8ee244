import type { ElementId } from '../../model/index.ts'
import type { Axis } from './axis.ts'
import type { Tally } from './cell.ts'
import type { Mark, MarkState } from './mark.ts'

/** How many marks of each state a row or a column holds; adjusted mark by mark. */
export type Counts = Record<MarkState, number>

export const noCounts = (): Counts => ({
  direct: 0,
  'direct-inferred': 0,
  'not-applicable': 0,
  through: 0,
  none: 0,
})

export function recount(counts: Counts, before: Mark | undefined, after: Mark | undefined): void {
  if (before) counts[before.state] -= 1
  if (after) counts[after.state] += 1
}

/** What the tally of one row or column is made of, besides its marks. */
export interface LineFacts {
  /** How many cells it has. */
  readonly length: number
  /** 1 where one of its cells joins an element to itself, else 0. */
  readonly onDiagonal: number
  /** True when a collective claim takes in every cell of it. */
  readonly isClaimed: boolean
  /** The lines across it that a collective claim takes in whole. */
  readonly claimedAcross: Iterable<ElementId>
  isMarked(across: ElementId): boolean
  /** What a cell is that nobody spoke of. */
  readonly unmarked: 'none' | 'not-assessed'
}

/** The tally of one row or column: marked cells by their state, then claimed ones, then those nobody spoke of. */
export function tallyOf(id: ElementId, counts: Counts, line: LineFacts): Tally {
  const free = line.length - line.onDiagonal - markedIn(counts)
  let collective = line.isClaimed ? free : 0
  if (!line.isClaimed) {
    for (const across of line.claimedAcross) if (across !== id && !line.isMarked(across)) collective += 1
  }
  const open = free - collective
  const isNone = line.unmarked === 'none'
  return {
    id,
    direct: counts.direct,
    inferred: counts['direct-inferred'],
    through: counts.through,
    collective,
    none: counts.none + (isNone ? open : 0),
    notApplicable: counts['not-applicable'] + line.onDiagonal,
    notAssessed: isNone ? 0 : open,
  }
}

const markedIn = (counts: Counts): number =>
  counts.direct + counts['direct-inferred'] + counts.through + counts.none + counts['not-applicable']

export const sameTally = (a: Tally, b: Tally): boolean =>
  a.direct === b.direct &&
  a.inferred === b.inferred &&
  a.through === b.through &&
  a.collective === b.collective &&
  a.none === b.none &&
  a.notApplicable === b.notApplicable &&
  a.notAssessed === b.notAssessed

/** The tallies of all rows, or of all columns, in their order. Tallies that come out the same keep their identity. */
export class TallyList {
  readonly #byId = new Map<ElementId, Tally>()
  #ids: readonly ElementId[]
  #list: readonly Tally[]
  readonly #tally: (id: ElementId) => Tally

  constructor(ids: readonly ElementId[], tally: (id: ElementId) => Tally) {
    this.#tally = tally
    this.#ids = ids
    this.#list = ids.map((id) => this.#refreshed(id))
  }

  get list(): readonly Tally[] {
    return this.#list
  }

  get(id: ElementId): Tally | undefined {
    return this.#byId.get(id)
  }

  /**
   * Takes in which rows (or columns) there are now and which to count again. `stale` names those that came and went
   * too; `all` counts every one again. Returns the ids whose tally differs, those that went among them.
   */
  refresh(axis: Axis, stale: ReadonlySet<ElementId>, all: boolean): ReadonlySet<ElementId> {
    const changed = new Set<ElementId>()
    for (const id of all ? new Set([...axis.ids, ...stale]) : stale) {
      if (!axis.has(id)) {
        if (this.#byId.delete(id)) changed.add(id)
        continue
      }
      const before = this.#byId.get(id)
      if (this.#refreshed(id) !== before) changed.add(id)
    }
    if (axis.ids !== this.#ids) {
      this.#ids = axis.ids
      this.#list = axis.ids.map((id) => this.#byId.get(id) ?? this.#refreshed(id))
    } else if (changed.size > 0) {
      const next = [...this.#list]
      for (const id of changed) next[axis.positionOf(id)] = this.#byId.get(id) ?? this.#refreshed(id)
      this.#list = next
    }
    return changed
  }

  #refreshed(id: ElementId): Tally {
    const before = this.#byId.get(id)
    const next = this.#tally(id)
    if (before && sameTally(before, next)) return before
    this.#byId.set(id, next)
    return next
  }
}
