import type { ElementId } from '../../model/index.ts'
import { entry } from '../../queries/index.ts'
import type { Mark, RowMarks } from './mark.ts'
import { sameMark } from './same.ts'
import { type Counts, noCounts, recount } from './tallies.ts'

/** The marks of one matrix by row, with the counts of every row and column kept beside them. */
export class MarkTable {
  readonly #rows = new Map<ElementId, RowMarks>()
  readonly #rowsIn = new Map<ElementId, Set<ElementId>>()
  readonly #rowCounts = new Map<ElementId, Counts>()
  readonly #columnCounts = new Map<ElementId, Counts>()

  of(row: ElementId): RowMarks {
    return this.#rows.get(row) ?? NO_MARKS
  }

  /** The rows that have a mark in a column. */
  rowsIn(column: ElementId): Iterable<ElementId> {
    return this.#rowsIn.get(column) ?? NO_ROWS
  }

  rowCounts(row: ElementId): Counts {
    return this.#rowCounts.get(row) ?? NO_COUNTS
  }

  columnCounts(column: ElementId): Counts {
    return this.#columnCounts.get(column) ?? NO_COUNTS
  }

  /** Puts a row's marks in the place of its former ones; returns the columns where they differ. */
  set(row: ElementId, marks: RowMarks): readonly ElementId[] {
    const before = this.of(row)
    const changed: ElementId[] = []
    const next = new Map<ElementId, Mark>()
    for (const [column, mark] of marks) {
      const former = before.get(column)
      const kept = former && sameMark(former, mark) ? former : mark
      next.set(column, kept)
      if (kept === former) continue
      changed.push(column)
      this.#count(row, column, former, mark)
    }
    for (const [column, former] of before) {
      if (marks.has(column)) continue
      changed.push(column)
      this.#count(row, column, former, undefined)
    }
    if (changed.length > 0) {
      if (next.size > 0) this.#rows.set(row, next)
      else this.#rows.delete(row)
    }
    return changed
  }

  #count(row: ElementId, column: ElementId, before: Mark | undefined, after: Mark | undefined): void {
    recount(entry(this.#rowCounts, row, noCounts), before, after)
    recount(entry(this.#columnCounts, column, noCounts), before, after)
    const rows = entry(this.#rowsIn, column, () => new Set<ElementId>())
    if (after) rows.add(row)
    else rows.delete(row)
  }
}

const NO_MARKS: RowMarks = new Map()
const NO_ROWS: readonly ElementId[] = []
const NO_COUNTS: Counts = noCounts()
