import type { SourcePlace } from './source.ts'

/** One thing that an import would do, for a person to take or to leave. */
export interface ImportLine {
  /** What `choices.accept` calls it by: the same whenever the same rows are read. */
  readonly key: string
  readonly row: number
  readonly table?: string
  /** `conflict`: others changed it after the row was written; `delete`: its row is gone. */
  readonly does: 'create' | 'change' | 'conflict' | 'delete'
  /** The element or link that it is of. */
  readonly label: string
  /** The head of the column; '' where all of it is meant. */
  readonly column: string
  /** What the map said when the row was written out of it; absent where nobody knows. */
  readonly was?: string
  /** What the map says by now. */
  readonly theirs: string
  /** What the row says. */
  readonly yours: string
  readonly isTaken: boolean
}

/**
 * Lines by their keys, true where they are taken. What is not said is taken, but for conflicts and deletions; "*" as false
 * leaves all that is not said.
 */
export type AcceptedLines = Readonly<Record<string, boolean>>

/** "4", "4:Title", and with several tables "Proposals!4:Title". */
export const lineKey = ({ row, column, table }: SourcePlace): string =>
  `${table === undefined ? '' : `${table}!`}${row}${column ? `:${column}` : ''}`

/** "Proposals!gone:p3": what stood in a table of ours, and does not any more. */
export const goneKey = (table: string | undefined, id: string): string =>
  `${table === undefined ? '' : `${table}!`}gone:${id}`

/** What a person said of a line; undefined where they said nothing of it. */
export function said(accept: AcceptedLines, key: string): boolean | undefined {
  if (Object.hasOwn(accept, key)) return accept[key]
  return Object.hasOwn(accept, '*') && accept['*'] === false ? false : undefined
}
