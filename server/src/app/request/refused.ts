import type { MemberRole, Role } from '@golden-thread/shared/protocol'

/** Why a request was not done: a code and its facts. `onError.ts` has the status for each, `explain.ts` the sentence. */
export type Refused =
  | { readonly code: 'not-signed-in' }
  /** No directory is set: there are no accounts. */
  | { readonly code: 'no-directory' }
  | { readonly code: 'directory-unreachable' }
  /** It did not sign them in, or they broke it off there. */
  | { readonly code: 'directory-declined' }
  /** What came back is forged, expired, used already or of somebody else. */
  | { readonly code: 'sign-in-refused' }
  /** It was ended already, took too long, or was begun in another browser. */
  | { readonly code: 'sign-in-over' }
  | { readonly code: 'logout-refused' }
  | { readonly code: 'name-from-directory' }
  /** There is none, or whoever asks is no member of it. */
  | { readonly code: 'organisation-unknown' }
  | { readonly code: 'administrators-only' }
  | { readonly code: 'last-administrator' }
  /** Nobody with that address has signed in, or they are no member. */
  | { readonly code: 'person-unknown' }
  | { readonly code: 'group-gives-more'; readonly group: string; readonly role: MemberRole }
  | { readonly code: 'team-unknown' }
  | { readonly code: 'sign-in-first' }
  /** The organisation that the map belongs to lets nobody in by a link who is no member. */
  | { readonly code: 'members-only'; readonly organisation: string }
  | { readonly code: 'member-no-more'; readonly organisation: string }
  | { readonly code: 'map-unknown' }
  | { readonly code: 'map-deleted' }
  | { readonly code: 'not-deleted' }
  | { readonly code: 'no-access' }
  /** This person was let in once, and everything they came in by was revoked. */
  | { readonly code: 'access-ended' }
  | { readonly code: 'role-too-low'; readonly role: Role; readonly action: string; readonly who: string }
  | { readonly code: 'may-not-create' }
  | { readonly code: 'link-unknown' }
  | { readonly code: 'link-revoked' }
  | { readonly code: 'link-expired' }
  /** A link that ends may not make its people owners: a map could be left with none. */
  | { readonly code: 'owner-expires' }
  | { readonly code: 'last-owner' }
  | { readonly code: 'format-unknown'; readonly format: string; readonly known: readonly string[] }
  | { readonly code: 'matrix-unknown'; readonly matrix: string }
  | { readonly code: 'money-unknown'; readonly part: string }
  | { readonly code: 'register-unknown'; readonly register: string }
  | { readonly code: 'question-unknown'; readonly sentence: string }
  | { readonly code: 'question-refused'; readonly sentence: string }
  | { readonly code: 'framework-unknown'; readonly framework: string }
  | { readonly code: 'baseline-unknown'; readonly baseline: string }
  | { readonly code: 'too-many-baselines'; readonly most: number }
  | { readonly code: 'signed-already' }
  | { readonly code: 'time-unreadable'; readonly name: string; readonly text: string }
  /** There was no map yet; it was made at `since`. */
  | { readonly code: 'time-too-early'; readonly since: number }
  | { readonly code: 'decision-unknown'; readonly decision: string }
  | { readonly code: 'too-many-decisions'; readonly most: number }
  | { readonly code: 'replaced-already' }
  /** It was deferred, noted or replaced. */
  | { readonly code: 'nothing-to-do' }
  | { readonly code: 'key-wanted' }
  | { readonly code: 'key-unknown' }
  /** It was revoked, its day is over, or whoever made it is gone. */
  | { readonly code: 'key-over' }
  /** The map is none of those that the key is for. */
  | { readonly code: 'key-scope' }
  /** What only people do. */
  | { readonly code: 'key-not-here' }
  | { readonly code: 'key-exceeds'; readonly map: string; readonly role: Role; readonly own: Role }
  | { readonly code: 'too-many-keys'; readonly most: number }
  | { readonly code: 'key-not-yours' }
  | { readonly code: 'hold-unknown' }
  | { readonly code: 'webhook-unknown' }
  | { readonly code: 'too-many-webhooks'; readonly most: number }
  | { readonly code: 'comment-unknown' }
  | { readonly code: 'too-many-comments'; readonly most: number }
  /** `what` is element, link, cell, claim or finding. */
  | { readonly code: 'subject-unknown'; readonly what: string }
  /** Something else was sent with that key before. */
  | { readonly code: 'key-used' }
  | { readonly code: 'board-unknown' }
  | { readonly code: 'board-over' }
  /** The map that it shows is in the bin. */
  | { readonly code: 'board-deleted' }
  | { readonly code: 'template-unknown'; readonly template: string }
  | { readonly code: 'import-refused'; readonly reason: string }
  | { readonly code: 'title-refused'; readonly reason: string }
  | { readonly code: 'body-invalid'; readonly reason: string }
  | { readonly code: 'json-expected' }
  | { readonly code: 'too-large'; readonly most: number }
  | { readonly code: 'foreign-origin' }
  /** `of` is who sends too many, in words. */
  | { readonly code: 'too-many-requests'; readonly seconds: number; readonly of: string }
  | { readonly code: 'map-too-heavy' }
  | { readonly code: 'busy' }
  | { readonly code: 'store-failing' }
  | { readonly code: 'map-damaged' }
  | { readonly code: 'draining' }
  | { readonly code: 'upgrade-expected' }
  | { readonly code: 'not-found' }

/** Thrown by routes and what guards them; nothing between there and `onError` catches it. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused'
  readonly refused: Refused

  constructor(refused: Refused) {
    super(refused.code)
    this.refused = refused
  }
}
