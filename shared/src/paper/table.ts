import type { Inline } from './inline.ts'

/** Headed, typed rows. No cell is empty, none is merged. */
export interface Table {
  /** Unique within a paper. */
  readonly id: string
  /** In a word or two, for a worksheet or a bookmark: "Coverage". */
  readonly name: string
  readonly caption: string
  /** Too wide for an upright page. */
  readonly wide: boolean
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly TableCell[])[]
  /** The sentence that stands in place of a table without rows or columns. */
  readonly empty: string
}

export interface TableColumn {
  readonly id: string
  readonly heading: string
  readonly type: 'text' | 'number'
  /** Relative width, in characters. */
  readonly width: number
  /**
   * `row-header` names its row, and is repeated when a table is split; `coverage` is one of a run of like columns
   * that may be shared out over several tables; anything else is absent.
   */
  readonly role?: 'row-header' | 'coverage'
  /** What a column of coverage stands under, with the others of its group; '' for one that stands under nothing. */
  readonly group?: string
}

/** The type decides, not the characters: text is guarded against formulas, a number never is. */
export type TableCell =
  | { readonly type: 'text'; readonly content: readonly Inline[]; readonly tone?: CellTone }
  | { readonly type: 'number'; readonly value: number }

/** A shade that goes with the word, never instead of it. */
export type CellTone =
  | 'direct'
  | 'inferred'
  | 'through'
  | 'collective'
  | 'none'
  | 'not-assessed'
  | 'not-applicable'

/** What a column of coverage stands under, in words; empty for a table whose columns have no groups. */
export const groupText = ({ group }: TableColumn): string => (group === '' ? 'In no group' : (group ?? ''))

/** The head of a column in one line: "Safety: O1 Communities are engaged". One row of heads has no merged cell. */
export const headingText = (column: TableColumn): string =>
  [groupText(column), column.heading].filter((words) => words !== '').join(': ')
