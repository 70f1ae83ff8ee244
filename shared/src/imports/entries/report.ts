import type { SourcePlace } from './source.ts'

/** What an import did, or would do. Refused rows are not in the map; everything else of the import is. */
export interface ImportReport {
  /** Elements, links and observations that are new. */
  readonly created: number
  /** Those that the map has already, as the source says them. */
  readonly matched: number
  /** Those that the map has, and that say something else from now on. */
  readonly changed: number
  readonly refused: readonly RefusedRow[]
  readonly repaired: readonly RepairedRow[]
  /** The same counts, by what they count. */
  readonly counts: ImportCounts
  /** What somebody chose to leave, line by line. */
  readonly left: number
  /** Refusals and repairs that were counted and are not listed. */
  readonly unlisted: { readonly refused: number; readonly repaired: number }
}

/** A row, or one cell of it, that was not taken, and what it needs. */
export interface RefusedRow {
  readonly row: number
  /** The head of the column; '' where the whole row is meant. */
  readonly column: string
  readonly code: string
  readonly sentence: string
  readonly table?: string
}

/** What was put right in a row, or is worth knowing of it. */
export interface RepairedRow {
  readonly row: number
  readonly sentence: string
  readonly table?: string
}

export interface ImportCount {
  readonly created: number
  readonly matched: number
  readonly changed: number
}

export interface ImportCounts {
  readonly elements: ImportCount
  readonly links: ImportCount
  readonly observations: ImportCount
}

type Counted = keyof ImportCounts
type Outcome = keyof ImportCount

/** More than anybody reads; the rest is counted. */
const LISTED_MAX = 2_000

/** A report as it is being written. Doors tell it what they refuse and repair, and hand it to `planImport`. */
export class ImportNotes {
  readonly refused: RefusedRow[] = []
  readonly repaired: RepairedRow[] = []
  readonly counts: Record<Counted, Record<Outcome, number>> = {
    elements: { created: 0, matched: 0, changed: 0 },
    links: { created: 0, matched: 0, changed: 0 },
    observations: { created: 0, matched: 0, changed: 0 },
  }
  left = 0
  #refusedMore = 0
  #repairedMore = 0

  refuse({ row, column = '', table }: SourcePlace, code: string, sentence: string): void {
    if (this.refused.length >= LISTED_MAX) this.#refusedMore += 1
    else this.refused.push({ row, column, code, sentence, ...(table ? { table } : {}) })
  }

  repair({ row, table }: SourcePlace, sentence: string): void {
    if (this.repaired.length >= LISTED_MAX) this.#repairedMore += 1
    else this.repaired.push({ row, sentence, ...(table ? { table } : {}) })
  }

  count(what: Counted, outcome: Outcome): void {
    this.counts[what][outcome] += 1
  }

  report(): ImportReport {
    const { elements, links, observations } = this.counts
    const sum = (outcome: Outcome): number => elements[outcome] + links[outcome] + observations[outcome]
    return {
      created: sum('created'),
      matched: sum('matched'),
      changed: sum('changed'),
      refused: byPlace(this.refused),
      repaired: byPlace(this.repaired),
      counts: { elements: { ...elements }, links: { ...links }, observations: { ...observations } },
      left: this.left,
      unlisted: { refused: this.#refusedMore, repaired: this.#repairedMore },
    }
  }
}

/** Table by table, as they were told first; and in the order of the rows. */
function byPlace<Row extends { row: number; table?: string }>(rows: readonly Row[]): Row[] {
  const tables = [...new Set(rows.map(({ table }) => table))]
  return rows.toSorted((a, b) => tables.indexOf(a.table) - tables.indexOf(b.table) || a.row - b.row)
}
