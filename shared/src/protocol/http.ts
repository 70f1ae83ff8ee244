import type { ThreadSummary } from './record.ts'
import type { MemberRole, Role } from './role.ts'

/** `GET /api/maps` answers an array of these, the most recently changed first. */
export interface MapSummary {
  readonly id: string
  readonly title: string
  readonly role: Role
  readonly createdAt: number
  readonly updatedAt: number
  readonly elements: number
  readonly links: number
  /** The headline: "4 of 4 outcomes have stated support; 2 hang on one proposal; 4 gaps." */
  readonly coverage: string
  /** Present on a map in the bin: when it was deleted (milliseconds since 1970); it can be restored for 30 days. */
  readonly deletedAt?: number
}

/** Someone in a map, as the server knows them. */
export interface Person {
  readonly id: string
  readonly name: string
  /** A CSS colour. */
  readonly colour: string
}

/** `GET /api/me` */
export interface Me {
  readonly person: Person | null
  readonly mayCreate: boolean
  /** Whether they signed in with the directory of their body; absent where there is none. */
  readonly directory?: 'signed in' | 'signed out'
  /** Those that they are a member of; absent for a guest. */
  readonly organisations?: readonly {
    readonly id: string
    readonly name: string
    readonly role: MemberRole
  }[]
  /** The directory had too many groups to name them, so nothing that groups give is given. */
  readonly tooManyGroups?: true
}

/** `GET /api/maps/:id/links` answers an array of these; `url` is there once, in the answer to the POST that made it. */
export interface LinkSummary {
  readonly id: string
  readonly role: Role
  readonly label: string
  readonly createdAt: number
  readonly revokedAt?: number
  /** From this moment on it lets nobody in. */
  readonly expiresAt?: number
  readonly url?: string
}

/** `GET /api/maps/:id/links/people` answers an array of these: who may enter now, the last who came first. */
export interface EntrySummary {
  readonly name: string
  readonly colour: string
  /** The link that they came by; null where they made the map. */
  readonly link: string | null
  readonly at: number
}

/** `GET /api/templates` */
export interface TemplateSummary {
  readonly id: string
  readonly title: string
  readonly description: string
}

/** `GET /api/maps/:id/matrices` answers an array of these. */
export interface MatrixSummary {
  readonly id: string
  readonly title: string
  readonly rows: number
  readonly columns: number
  readonly sentence: string
}

/** `GET /api/formats` answers an array of these, in the order in which they are offered. */
export interface FormatSummary {
  /** The ending of its address: `/api/maps/:id/matrices/:matrix.docx`, `/api/maps/:id.json`, or `/api/maps/:id/picture.png`. */
  readonly id: string
  /** In a word: "Word". */
  readonly label: string
  /** In a few: "Word document". */
  readonly description: string
  /** The ending of the file. */
  readonly extension: string
  readonly family: 'document' | 'table' | 'data' | 'picture'
  /** Whether it takes the paper of one matrix, the whole map, or the drawing of it. */
  readonly takes: 'paper' | 'map' | 'picture'
}

/** `GET /api/maps/:id/baselines` answers an array of these, the oldest first. */
export interface BaselineSummary {
  readonly id: string
  readonly name: string
  /** Empty where it was made for no meeting; the day as "2005-09-29". */
  readonly meeting: string
  readonly date: string
  readonly status: 'draft' | 'submitted' | 'agreed'
  /** SHA-256 of what is kept. */
  readonly hash: string
  readonly by: string
  readonly at: number
  readonly signatures: readonly { readonly name: string; readonly post: string; readonly at: number }[]
}

/** `GET /api/maps/:id/boards` answers an array of these; `url` is there once, in the answer to the POST that made it. */
export interface BoardSummary {
  readonly id: string
  readonly audience: string
  /** The baseline that it shows; null shows the map as it is. */
  readonly baseline: string | null
  readonly createdAt: number
  readonly expiresAt: number | null
  readonly revokedAt: number | null
  readonly url?: string
}

/** What the canvas of a board's page draws: without anything that is internal. */
export interface ExploredMap {
  /** Which baseline it is, in words; null where it is the map as it is now. */
  readonly baseline: string | null
  /** As our JSON of a map. */
  readonly map: unknown
  /** The ids of the findings that hold of the whole map too, and of the claims that are judged alike. */
  readonly findings: readonly string[]
  readonly claims: readonly string[]
}

/** The comments beneath a board's page, for whoever may read them. */
export interface BoardComments {
  readonly map: string
  readonly mayWrite: boolean
  readonly threads: readonly ThreadSummary[]
}

/** Every error of the HTTP interface has this body, with `code` for programs and `message` for people. */
export interface ErrorBody {
  readonly error: { readonly code: string; readonly message: string }
}
