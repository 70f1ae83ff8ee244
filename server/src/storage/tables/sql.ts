/**
 * Statements for tables that need no more than a statement, in words that SQLite and PostgreSQL both understand: values
 * are `?` or `?1`, names with capitals stand in quotes, a table of which that matters has a `rowid` that tells which row came first, and a
 * value of which nothing says the type is cast.
 */
export interface Sql {
  /** The rows that one statement reads. */
  all<Row extends object>(text: string, ...values: readonly SqlValue[]): Promise<readonly Row[]>
  /**
   * Runs the statements as one durable transaction; answers how many rows each changed. Those with one name run one
   * after the other, whoever sends them: for statements that decide by what other rows say.
   */
  write(statements: readonly Statement[], alone?: string): Promise<readonly number[]>
  /** A query for the texts of a list that was handed over as JSON, such as `listed('?1')`. */
  listed(value: string): string
  /** The expression, compared byte by byte: what text comes first otherwise hangs on the language of the database. */
  bytewise(expression: string): string
  /** A query for the `name` of each column of the table that `?` names. */
  readonly columns: string
  /** A query for the `bytes` of the whole database. */
  readonly size: string
  /** What is to be done so that the next row of a table comes behind those that were written with their `rowid`. */
  renumber(table: string): readonly Statement[]
}

export type SqlValue = string | number | null | Uint8Array

export interface Statement {
  readonly text: string
  readonly values: readonly SqlValue[]
}
