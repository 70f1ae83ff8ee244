/** That somebody did something with a map which others must be able to prove or deny later. */
export interface AuditNote {
  readonly map: string
  /** Who, by id and by the name of that day; both empty where the server itself did it. */
  readonly person: string
  readonly by: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly action: string
  /** The facts, as JSON text. */
  readonly detail: string
}

/** A note in its place. Each row's hash is of its words and of the hash before it, so that none can be changed alone. */
export interface AuditRow extends AuditNote {
  /** 1 for the first of its map, one more for each further one. */
  readonly position: number
  readonly previous: string
  readonly hash: string
}

/** The last row of a chain; position 0 and an empty hash where there is none. */
export type AuditHead = Pick<AuditRow, 'position' | 'hash'>

/** Rows are added and read, never changed and never removed: they outlive their map. */
export interface AuditStorage {
  /** All of them as one durable step, each behind the last of its map. */
  append(notes: readonly AuditNote[]): Promise<void>
  /** From after `after`, in order. */
  rows(map: string, after: number, limit: number): Promise<readonly AuditRow[]>
  /** Where the chain ended when it was last added to, kept apart from its rows. */
  head(map: string): Promise<AuditHead>
  /** The ids of all maps that have a chain, also of those that are gone, in order. */
  maps(): Promise<readonly string[]>
}
