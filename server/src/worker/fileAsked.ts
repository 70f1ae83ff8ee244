import type { FileBytes } from './leaving/index.ts'

/** What a paper is of: a matrix with the conditions that narrow it, or a register as its address names it. */
export type PaperAsked =
  | { readonly what: 'matrix'; readonly id: string; readonly where: readonly string[] }
  | { readonly what: 'register'; readonly id: string }
  | {
      readonly what: 'report'
      /** By its id, of those that the framework brings along or the plain one. */
      readonly report: string
      /** Left out where the front sheet says it, or nobody does. */
      readonly house?: string
      readonly texts: ReadonlyMap<string, string>
    }
  /** Of the money: all of it, or one part by its id. */
  | { readonly what: 'money'; readonly id: string }
  | ({ readonly what: 'timeline' } & TimelineAsked)

/** A timeline, beside the map as it was at an earlier date or as a baseline has it, where what slipped is to be told. */
export interface TimelineAsked {
  readonly by: 'kind' | 'lead'
  readonly since?: string
  /** A whole document as one Yjs update. */
  readonly baseline?: Uint8Array
}

/** A file, and what it is named after. */
export interface FileOf extends FileBytes {
  readonly mapTitle: string
  /** Empty for the map itself. */
  readonly title: string
}

/** What has changed from one whole document to another, as a paper; `since` names the earlier in a sentence. */
export interface ChangesAsked {
  readonly before: Uint8Array
  readonly after: Uint8Array
  readonly since: string
  readonly format: string
  /** In milliseconds since 1970. */
  readonly now: number
  readonly gzip?: boolean
}
