/** Statements for tables that need no more than a statement, run in the database's own thread. */
export interface Sql {
  /** The rows that one statement reads. */
  all<Row extends object>(text: string, ...values: readonly SqlValue[]): Promise<readonly Row[]>
  /** Runs the statements as one durable transaction; answers how many rows each changed. */
  write(statements: readonly Statement[]): Promise<readonly number[]>
}

export type SqlValue = string | number | null | Uint8Array

export interface Statement {
  readonly text: string
  readonly values: readonly SqlValue[]
}
