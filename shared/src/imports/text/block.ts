/**
 * A part of a paper that a person says of what it is: a paragraph, a list, a table or a heading. Its id is made of its
 * number in the paper ("9", "9.list", "app-3.table"), so that choices in a file can be read, and hold for the same text.
 */
export interface PaperBlock {
  readonly id: string
  readonly is: 'heading' | 'paragraph' | 'list' | 'table'
  /** The number of its paragraph as evidence names it: "9", "rec 1", "app 3", "C2", "Summary". */
  readonly paragraph: string
  /** Its line in the text of the paper. */
  readonly row: number
  /** Of a list, what leads up to it. */
  readonly text: string
  readonly items: readonly BlockItem[]
  /** A line that stood above this list as above others: the head of a column, and none of its items. */
  readonly head?: string
  /** Of a table: its rows, heads among them. */
  readonly rows: readonly PaperRow[]
}

export interface BlockItem {
  readonly id: string
  readonly row: number
  readonly text: string
  readonly paragraph: string
}

export interface PaperRow {
  readonly row: number
  readonly cells: readonly string[]
}
