/**
 * Statements for the tables that are not maps (people, sessions, links, grants), run in the database's own thread.
 * Only files of this folder use it; what they make of it is an interface in the words of access.
 */
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
