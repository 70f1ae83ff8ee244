/**
 * A matrix as a paper shows it: headed, typed rows. Every export starts from this and from nothing else, so that
 * Word, Excel, CSV, PDF and HTML cannot disagree. No cell is empty, none is merged.
 */
export interface Table {
  /** Unique within a paper; names the worksheet or the bookmark. */
  readonly id: string
  readonly caption: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly TableCell[])[]
}

export interface TableColumn {
  readonly id: string
  readonly heading: string
  readonly type: 'text' | 'number'
  /** Relative width, in characters. */
  readonly width: number
  /** The column that names its row: marked up as a row header. */
  readonly isRowHeader?: boolean
}

/** The type decides, not the characters: text is guarded against formulas, a number never is. */
export type TableCell =
  | { readonly type: 'text'; readonly text: string; readonly tone?: Tone }
  | { readonly type: 'number'; readonly value: number }

/** A shade that goes with the word, never instead of it. */
export type Tone =
  | 'direct'
  | 'inferred'
  | 'through'
  | 'collective'
  | 'none'
  | 'not-assessed'
  | 'not-applicable'

/** A coverage matrix with all that a committee paper puts around it (`papers.md` sections 2 and 7). */
export interface CoveragePaper {
  /** "Appendix: Service Review proposals and the strategic outcomes they support" */
  readonly title: string
  readonly mapTitle: string
  /** What the map is and is not: "This is a reconstruction …". May be empty. */
  readonly about: string
  /** When and from what it was made. */
  readonly status: string
  /** The words of the table and what each means, to stand above it. */
  readonly key: readonly { readonly word: string; readonly meaning: string }[]
  /** What counts, and what does not, as sentences. */
  readonly howToRead: readonly string[]
  /** The finding in words, computed from the same state as the table. */
  readonly sentences: readonly string[]
  readonly matrix: Table
  /** One row a column of the matrix: supports, names, leads. */
  readonly columnsTable: Table
  /** The long form: one row a link, with basis, paragraph and quotation. */
  readonly links: Table
  readonly leads: Table
  /** Gaps and single supports, each a sentence. */
  readonly gaps: readonly string[]
  readonly notes: readonly string[]
  readonly sources: readonly string[]
}
