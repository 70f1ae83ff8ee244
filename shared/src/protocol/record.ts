/** What a comment or a decision is about. Ids are those that the map, its matrices, claims and findings are answered with. */
export type Subject =
  | { readonly element: string }
  | { readonly link: string }
  | { readonly cell: { readonly matrix: string; readonly row: string; readonly column: string } }
  | { readonly claim: string }
  | { readonly finding: string }

export type SubjectKind = 'element' | 'link' | 'cell' | 'claim' | 'finding'

/** Somebody who was named in a comment and may read it. */
export interface Mention {
  readonly person: string
  readonly name: string
}

export interface CommentSummary {
  readonly id: string
  /** Plain text, with line breaks. */
  readonly text: string
  readonly mentions: readonly Mention[]
  /** Who wrote it, by id and by the name of that day, and when: as the server knows it. */
  readonly person: string
  readonly by: string
  readonly at: number
}

/** `GET /api/maps/:id/comments` answers an array of these, the one that began first first. */
export interface ThreadSummary {
  /** The id of its first comment. */
  readonly id: string
  readonly on: Subject
  /** What it is about, in the words of the map when the thread began. */
  readonly about: string
  readonly state: 'open' | 'resolved'
  /** Who resolved it or opened it again last, and when; absent where nobody ever did. */
  readonly changed?: { readonly by: string; readonly at: number }
  /** The oldest first. */
  readonly comments: readonly CommentSummary[]
}

/** The answer to `POST /api/maps/:id/comments`. */
export interface NewComment extends CommentSummary {
  readonly thread: string
  readonly on: Subject
  readonly about: string
  /** Names that were mentioned though nobody of that name may read the comments, and what that means in a sentence. */
  readonly unknown?: { readonly names: readonly string[]; readonly message: string }
}

/** Edits of one person, one after the other without a long pause; others may have edited meanwhile. */
export interface EditBurst {
  /** Who brought them, by id and by the name of today; both empty for the state that the map began with. */
  readonly person: string
  readonly by: string
  /** When the first and the last reached the server. */
  readonly at: number
  readonly until: number
  readonly edits: number
  /** The places of the first and the last in the log of the map. */
  readonly from: number
  readonly to: number
}

/** `GET /api/maps/:id/history.json` */
export interface EditHistory {
  readonly entries: readonly EditBurst[]
  /** The `from` of the next page; null where there is no more. */
  readonly next: number | null
}

/** `GET /api/maps/:id/origin.json?link=` or `?element=` */
export interface OriginAnswer {
  readonly id: string
  /** Null where it came with the state that the map began with, as in a copy or an import. */
  readonly made: EditStamp | null
  /** When each part was written last, and by whom; without those that came with the first state. */
  readonly parts: readonly (EditStamp & { readonly part: string })[]
}

export interface EditStamp {
  readonly person: string
  readonly by: string
  readonly at: number
}

/** What somebody did with a map that others must be able to prove or deny later. */
export interface AuditEntry {
  readonly position: number
  /** Both empty where the server itself did it. */
  readonly person: string
  readonly by: string
  readonly at: number
  readonly action: string
  /** The facts, as JSON text: the hash is of these very characters. */
  readonly detail: string
  /** The hash of the entry before; empty for the first. */
  readonly previous: string
  /** SHA-256 of the JSON of `[previous, map, position, at, person, by, action, detail]`, in hexadecimal digits. */
  readonly hash: string
}

/** `GET /api/maps/:id/audit.json` */
export interface AuditAnswer {
  readonly entries: readonly AuditEntry[]
  /** The `from` of the next page; null where there is no more. */
  readonly next: number | null
  /** The last entry. Whoever notes it down can tell later that nothing before it was changed. */
  readonly head: { readonly position: number; readonly hash: string }
}

/** `GET /api/maps/:id/audit/check.json` */
export interface AuditCheck {
  /** The first entry that does not stand as it was written; null where all do. */
  readonly broken: { readonly position: number; readonly why: 'changed' | 'missing' | 'added' } | null
  readonly head: AuditAnswer['head']
}

/** `GET /api/maps/:id/decisions` answers an array of these, by the day of the meeting. */
export interface DecisionSummary {
  readonly id: string
  /** What it is about, and what that was called then; null and empty where it is about the map as a whole. */
  readonly on: Subject | null
  readonly about: string
  /** What was put to the meeting, in our words; what the minutes say of it; what it hangs on. */
  readonly recommendation: string
  readonly minutes: string
  readonly conditions: string
  /** `put` until it is known what the meeting made of it. */
  readonly outcome: 'put' | 'agreed' | 'amended' | 'deferred' | 'noted'
  /** Who decided, and on which day ("2005-09-29"). */
  readonly body: string
  readonly date: string
  /** The baseline that was before the meeting. */
  readonly baseline: string | null
  /** Which record this one corrects, and which corrects this one. */
  readonly replaces: string | null
  readonly replacedBy?: string
  /** Of what was agreed or amended it is asked whether it is done. */
  readonly state: 'undecided' | 'to do' | 'done' | 'nothing to do'
  /** What was said last of its being done, or of its being to do after all. */
  readonly progress?: { readonly note: string; readonly by: string; readonly at: number }
  readonly person: string
  readonly by: string
  readonly at: number
}

/** `GET /api/keys` answers an array of these; `key` is there once, in the answer to the POST that made it. */
export interface KeySummary {
  readonly id: string
  readonly role: 'owner' | 'editor' | 'commenter' | 'viewer'
  /** The ids of the maps that it is for. */
  readonly maps: readonly string[]
  readonly label: string
  readonly createdAt: number
  readonly expiresAt: number
  readonly revokedAt: number | null
  readonly key?: string
}

/** `GET /api/maps/:id/holds` answers an array of these, the oldest first. While one stands nothing of the map is disposed of. */
export interface HoldSummary {
  readonly id: string
  readonly reason: string
  readonly by: string
  readonly at: number
  readonly liftedAt: number | null
  readonly liftedBy: string | null
}
