/** What stands in a cell: words, a number, a truth; '' where nothing does. A day is written as 2005-09-29. */
export type SourceCell = string | number | boolean

/** One row as it came, with its place in the source: what every report of an import names. */
export interface SourceRow {
  /** Counted from 1, as a spreadsheet counts its rows. */
  readonly at: number
  readonly cells: readonly SourceCell[]
  readonly isHidden?: true
}

/** A table of a file, before anything is made of it. */
export interface SourceTable {
  /** The name of the sheet, or of the file. */
  readonly name: string
  readonly rows: readonly SourceRow[]
  /** One cell that stands in the place of several: rows as they are counted, columns from 0, the last among them. */
  readonly merges?: readonly SourceMerge[]
  /** Counted from 0. */
  readonly hiddenColumns?: readonly number[]
  readonly isHidden?: true
}

export interface SourceMerge {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** Where something stands in what is imported. */
export interface SourcePlace {
  readonly row: number
  /** The head of the column. */
  readonly column?: string
  /** The table, where the import has several. */
  readonly table?: string
}
