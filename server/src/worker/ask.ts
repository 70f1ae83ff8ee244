import type { MatrixSummary } from '@golden-thread/shared/protocol'
import type { Result } from '@golden-thread/shared/result'

export type MatrixFormat = 'docx' | 'xlsx' | 'csv' | 'json'

/** What lists say of a map without opening it. */
export interface Digest {
  readonly title: string
  /** Alive elements, and links that show. */
  readonly elements: number
  readonly links: number
  /** The covering sentence of the first matrix, short: "3 of 4 outcomes directly covered". */
  readonly coverage: string
}

export interface MadeMap {
  /** One update that holds the whole map. */
  readonly bytes: Uint8Array
  readonly digest: Digest
}

export interface MatrixFile {
  readonly bytes: Uint8Array
  readonly mapTitle: string
  readonly matrixTitle: string
}

/** Why a map cannot begin so: `reason` is a sentence, or a part of one for `body-invalid`. */
export type BeginRefusal =
  | { readonly code: 'body-invalid'; readonly reason: string }
  | { readonly code: 'template-unknown'; readonly template: string }
  | { readonly code: 'import-refused'; readonly reason: string }

/** Everything the worker can be asked, and what it answers; `update` is the whole document as one Yjs update. */
export interface Asks {
  readonly digest: { ask: { update: Uint8Array }; answer: Digest }
  readonly matrices: { ask: { update: Uint8Array }; answer: readonly MatrixSummary[] }
  /** Undefined where the map has no such matrix. `now` in milliseconds since 1970. */
  readonly matrixFile: {
    ask: { update: Uint8Array; matrix: string; format: MatrixFormat; now: number }
    answer: MatrixFile | undefined
  }
  /** The map in the format "golden-thread-map", as the bytes of a JSON file. */
  readonly json: { ask: { update: Uint8Array }; answer: Uint8Array }
  readonly picture: { ask: { update: Uint8Array }; answer: string }
  /** `body` is JSON text: `{ template }`, `{ json: <map as exported> }` or `{ title }`; read here, as it may be large. */
  readonly begin: { ask: { body: string }; answer: Result<MadeMap, BeginRefusal> }
  readonly copy: { ask: { update: Uint8Array; titleSuffix: string }; answer: MadeMap }
  /** The update that gives the map another title, or why it may not have it. */
  readonly retitle: { ask: { update: Uint8Array; title: string }; answer: Result<Uint8Array, string> }
}

export type AskName = keyof Asks
export type AskOf<Name extends AskName> = Asks[Name]['ask']
export type AnswerOf<Name extends AskName> = Asks[Name]['answer']
