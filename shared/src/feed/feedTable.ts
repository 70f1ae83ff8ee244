/** One value of a flat table. A spreadsheet keeps numbers apart from words, and blank from 0. */
export type FeedValue = string | number | boolean | null

export interface FeedColumn {
  /** Stays the same while the framework does: what a query names it by. */
  readonly name: string
  readonly type: 'text' | 'number' | 'boolean'
}

/** A flat table. Its first column is the id of the row, which no edit changes; rows are in the order of their ids. */
export interface FeedTable {
  readonly columns: readonly FeedColumn[]
  readonly rows: readonly (readonly FeedValue[])[]
}

export interface FeedPage extends FeedTable {
  /** What to ask with for the page that follows; null where there is none. */
  readonly next: string | null
}

/** A row as it is made: by the names of its columns; what is not said is blank. */
export type FeedRow = Readonly<Record<string, FeedValue | undefined>> & { readonly id: string }

/** "id", "title" as columns of text; "period:number" as one of numbers. */
export function feedTable(heads: readonly string[], rows: readonly FeedRow[]): FeedTable {
  const columns = heads.map((head): FeedColumn => {
    const at = head.lastIndexOf(':')
    const type = head.slice(at + 1)
    return type === 'number' || type === 'boolean'
      ? { name: head.slice(0, at), type }
      : { name: head, type: 'text' }
  })
  const sorted = rows.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  return { columns, rows: sorted.map((row) => columns.map(({ name }) => row[name] ?? null)) }
}

/**
 * The rows whose ids come after `after`, so many at most. By the last id that was read, and not by a count: what others
 * add and delete between two pages neither repeats a row nor leaves one out.
 */
export function feedPage(table: FeedTable, after: string, most: number): FeedPage {
  const from = table.rows.findIndex(([id]) => String(id) > after)
  const rows = from < 0 ? [] : table.rows.slice(from, from + most)
  const isLast = from < 0 || from + most >= table.rows.length
  return { columns: table.columns, rows, next: isLast ? null : String(rows.at(-1)?.[0] ?? '') }
}
