import type { MapQuestion, QuestionRefusal } from '@golden-thread/shared/answers'
import type { Origins, PassedUpdate, UpdateSurvey, WrittenPlace } from '@golden-thread/shared/document'
import type { FeedPage } from '@golden-thread/shared/feed'
import type { ImportReport } from '@golden-thread/shared/imports'
import type { MatrixSummary, Subject } from '@golden-thread/shared/protocol'
import type { Result } from '@golden-thread/shared/result'
import type { BoardDecision } from '../board/index.ts'
import type { FeedRequest, TableRequest, WrittenFeed } from './feedAsked.ts'
import type { ChangesAsked, FileOf, PaperAsked, TimelineAsked } from './fileAsked.ts'
import type { FileBytes } from './leaving/index.ts'

/** What lists say of a map without opening it. */
export interface Summary {
  readonly title: string
  /** Alive elements, and links that show. */
  readonly elements: number
  readonly links: number
  /** The headline: "4 of 4 outcomes have stated support; 2 hang on one proposal; 4 gaps." */
  readonly coverage: string
}

export interface MadeMap {
  /** One update that holds the whole map. */
  readonly bytes: Uint8Array
  readonly summary: Summary
}

/** What an import makes of a map that is there; `write` is null where the map says all of it already. */
export interface PlannedWrite {
  readonly write: { readonly update: Uint8Array; readonly check: PassedUpdate } | null
  readonly report: ImportReport
}

/** Why a map cannot begin so: `reason` is a sentence, or a part of one for `body-invalid`. */
export type NewMapRefusal =
  | { readonly code: 'too-large'; readonly most: number }
  | { readonly code: 'body-invalid'; readonly reason: string }
  | { readonly code: 'template-unknown'; readonly template: string }
  | { readonly code: 'import-refused'; readonly reason: string }

/** Why an import comes to nothing: `reason` is a sentence, or a part of one for `body-invalid`. */
export type ImportRefused =
  | { readonly code: 'body-invalid'; readonly reason: string }
  | { readonly code: 'import-refused'; readonly reason: string }
  | { readonly code: 'framework-unknown'; readonly framework: string }

/** JSON as text, or as its bytes, which may be shared with the thread that took them in. */
export type JsonBody = string | Uint8Array

/** Who imports, and when in milliseconds since 1970. */
interface Importing {
  readonly by: string
  readonly at: number
}

/** Updates that were checked when they came, one after the other. */
type Parts = readonly Uint8Array[]

/** Every job there is, with what it is asked and what it answers; `update` is a whole document as one Yjs update. */
export type Jobs = {
  readonly summary: { request: { update: Uint8Array }; answer: Summary }
  readonly matrices: { request: { update: Uint8Array }; answer: readonly MatrixSummary[] }
  /** JSON text, so that the thread which serves everyone has nothing left to write down. `today` as "2026-11-25". */
  readonly answer: {
    request: { update: Uint8Array; question: MapQuestion; today: string }
    answer: Result<string, QuestionRefusal>
  }
  readonly feed: { request: FeedRequest; answer: WrittenFeed }
  readonly table: { request: TableRequest; answer: FeedPage }
  /** What a part of the map is called; undefined where it has no such part. */
  readonly subject: {
    request: { update: Uint8Array; on: Subject; today: string }
    answer: string | undefined
  }
  /** The page of a board, as HTML; `baseline` says in words which one it shows, null that it is live. */
  readonly board: {
    request: {
      update: Uint8Array
      now: number
      baseline: string | null
      since: { readonly update: Uint8Array; readonly words: string } | null
      decisions: readonly BoardDecision[]
    }
    answer: string
  }
  /** The map of a board as JSON text, for its canvas. */
  readonly boardMap: {
    request: { update: Uint8Array; now: number; baseline: string | null }
    answer: string
  }
  readonly changesFile: { request: ChangesAsked; answer: Result<FileOf, string> | undefined }
  /** What `after` has gained, lost and changed since `before`, as JSON text. `today` as "2026-11-25". */
  readonly changes: { request: { before: Parts; after: Parts; today: string }; answer: string }
  /**
   * Undefined where the map has no such matrix or register, or where there is no such format. `now` in milliseconds since
   * 1970; `asAt` is the date that the map is looked at, in words or digits.
   */
  readonly paperFile: {
    request: {
      update: Uint8Array
      of: PaperAsked
      format: string
      now: number
      asAt?: string | undefined
      gzip?: boolean
    }
    /** Or why a matrix cannot be narrowed so, or what is no date. */
    answer: Result<FileOf, string> | undefined
  }
  /** `asAt` as "2003-12-11", where the map is looked at as at a day. */
  readonly mapFile: {
    request: { update: Uint8Array; format: string; asAt?: string | undefined; gzip?: boolean }
    answer: FileBytes
  }
  /** The drawing of the map, with title, date and key, or its timeline with the same as a table; undefined without dates. */
  readonly pictureFile: {
    request: {
      update: Uint8Array
      format: string
      now: number
      asAt?: string | undefined
      timeline?: TimelineAsked
      gzip?: boolean
    }
    answer: Result<FileOf, string> | undefined
  }
  /** As small as a thumb, as SVG text. */
  readonly thumbnail: { request: { update: Uint8Array }; answer: string }
  /**
   * `body` is JSON text: `{ template }`, `{ json: <map as exported> }`, `{ title }` or `{ import }`; read here, as it may
   * be large. An import comes with its report, and JSON with what of it cannot be used as it stands.
   */
  readonly newMap: {
    request: { body: JsonBody; mapBytesMax: number } & Importing
    answer: Result<
      MadeMap & { readonly report?: ImportReport; readonly problems?: readonly string[] },
      NewMapRefusal | ImportRefused
    >
  }
  /** The update that does what `body`, `{ import }`, asks. */
  readonly importInto: {
    request: { update: Uint8Array; body: JsonBody } & Importing
    answer: Result<PlannedWrite, ImportRefused>
  }
  /** A web page or a Word file as a paper, as JSON text; `body` is `{ html }` or `{ docx }` in base64. */
  readonly paper: { request: { body: JsonBody }; answer: Result<string, ImportRefused> }
  /** A file of another program as nodes and edges, as JSON text; `body` is `{ xml }` or `{ json }`, both text. */
  readonly model: { request: { body: JsonBody }; answer: Result<string, ImportRefused> }
  /** The sheets of a workbook as JSON text; `body` is `{ xlsx }` in base64. */
  readonly sheets: { request: { body: JsonBody }; answer: Result<string, ImportRefused> }
  /** The map that a preview is of; undefined where it is of a new one, or cannot be read. */
  readonly previewOf: { request: { body: JsonBody }; answer: string | undefined }
  /** What an import would do, as JSON text; `update` is null for a new map. */
  readonly importPreview: {
    request: { update: Uint8Array | null; body: JsonBody } & Importing
    answer: Result<string, ImportRefused>
  }
  readonly copy: { request: { parts: Parts; titleSuffix: string }; answer: MadeMap }
  /** The update that gives the map another title, or why it may not have it. */
  readonly rename: { request: { update: Uint8Array; title: string }; answer: Result<Uint8Array, string> }
  /** Many updates as one, smaller than their merger. */
  readonly compact: { request: { parts: readonly Uint8Array[] }; answer: Uint8Array }
  /** Where an element or link comes from, and which of some updates bring what was written there. */
  readonly origins: {
    request: { update: Uint8Array; root: 'elements' | 'links'; id: string }
    answer: Origins | undefined
  }
  readonly bringing: {
    request: { updates: readonly Uint8Array[]; places: readonly WrittenPlace[] }
    answer: readonly number[]
  }
  /** As `compact`, of a document as it was; somebody waits for it, and it takes long. */
  readonly past: { request: { parts: Parts }; answer: Uint8Array }
  /** What each of `updates` changed in the document of `parts`, in words, and what that is after them. */
  readonly edits: {
    request: { parts: Parts; updates: Parts }
    answer: { readonly words: readonly string[]; readonly state: Uint8Array }
  }
  /** The map as it was, as JSON text. */
  readonly pastJson: { request: { parts: Parts }; answer: string }
  /** What a whole document holds. */
  readonly survey: { request: { update: Uint8Array }; answer: UpdateSurvey }
  /** What of `parts` a peer with this state vector lacks, as one update; with an empty one, their merger. */
  readonly difference: {
    request: { parts: readonly Uint8Array[]; stateVector: Uint8Array }
    answer: Uint8Array
  }
}

export type JobName = keyof Jobs

/** Those for which no map need be read. */
export type ByteJob = 'compact' | 'past' | 'pastJson' | 'origins' | 'bringing' | 'survey' | 'difference'

export type Handlers = {
  readonly [Name in JobName]: (
    request: Jobs[Name]['request'],
  ) => Jobs[Name]['answer'] | Promise<Jobs[Name]['answer']>
}
