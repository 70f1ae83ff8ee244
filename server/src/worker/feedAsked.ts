import type { MapTable } from '@golden-thread/shared/feed'
import type { DecisionSummary } from '@golden-thread/shared/protocol'

/** A page of a flat table: one of the map, or of decisions, which are kept apart from it. `today` as "2026-11-25". */
export interface FeedRequest {
  readonly update: Uint8Array
  readonly of: MapTable | { readonly decisions: readonly DecisionSummary[] }
  readonly today: string
  /** Where the map is looked at as at a day, as "2003-12-11". */
  readonly asAt?: string | undefined
  /** The id of the last row that was read; empty for the first page. */
  readonly after: string
  readonly most: number
  readonly format: 'json' | 'csv'
}

export interface WrittenFeed {
  readonly body: string
  readonly next: string | null
}

/** A page of a table, with what is internal too. `today` as "2026-11-25". */
export interface TableRequest {
  readonly update: Uint8Array
  readonly of: MapTable
  readonly today: string
  /** The id of the last row that was read; empty for the first page. */
  readonly after: string
  readonly most: number
}
