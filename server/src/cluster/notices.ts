import type { CloseCode, NewsInfo, Role } from '@golden-thread/shared/protocol'

/** What servers on one database tell one another, beside what the database says. */
export type ClusterNotice =
  /** Who may enter, or what a map is called, is not what it was: what was kept of it is to be read again. */
  | { readonly kind: 'forget' }
  /** What links of a map allow has changed: whoever may do something else now, or one person, is to be looked at. */
  | { readonly kind: 'review'; readonly map: string; readonly person?: string }
  /** The same of these people, in whatever map; and of everybody in the maps of an organisation. */
  | { readonly kind: 'review-people'; readonly people: readonly string[] }
  | { readonly kind: 'review-organisation'; readonly organisation: string }
  /** These sessions are no more; what they opened is closed with this code. */
  | { readonly kind: 'ended'; readonly sessions: readonly string[]; readonly code: CloseCode }
  | { readonly kind: 'renamed'; readonly person: string; readonly name: string }
  /** A map was put into the bin, or is gone for good. */
  | { readonly kind: 'deleted' | 'removed'; readonly map: string }
  /** Something beside the document of a map is new, for those with one of these roles. */
  | { readonly kind: 'news'; readonly map: string; readonly info: NewsInfo; readonly roles: readonly Role[] }
  /** What boards of a map show beside it is new, or who may read them. */
  | { readonly kind: 'board'; readonly map: string; readonly done: 'recorded' | 'commented' | 'endAll' }
  /** Who may read the boards of an organisation's maps has changed. */
  | { readonly kind: 'boards-of'; readonly organisation: string }
  | { readonly kind: 'board-ended'; readonly board: string }
  /** Counted at one server, of limits a minute that hold over all of them: which limit, of whom, and how much more. */
  | { readonly kind: 'spent'; readonly counts: readonly (readonly [string, string, number])[] }
  /** Edits of a map are on disk. */
  | { readonly kind: 'saved'; readonly map: string; readonly at: number }
