/** All that is kept of one person, or of the guests that they were. Times are milliseconds since 1970. */
export interface PersonalData {
  /** Those whom they turned out to have been before they signed in. */
  readonly guests: readonly { readonly name: string; readonly createdAt: number }[]
  readonly comments: readonly {
    readonly map: string
    readonly about: string
    readonly text: string
    readonly at: number
  }[]
  readonly signatures: readonly {
    readonly map: string
    readonly baseline: string
    readonly name: string
    readonly post: string
    readonly at: number
  }[]
  readonly decisions: readonly {
    readonly map: string
    readonly recommendation: string
    readonly at: number
  }[]
  /** What became of decisions, as they said it. */
  readonly progress: readonly { readonly map: string; readonly note: string; readonly at: number }[]
  readonly baselines: readonly { readonly map: string; readonly name: string; readonly at: number }[]
  readonly holds: readonly { readonly map: string; readonly reason: string; readonly at: number }[]
  readonly webhooks: readonly { readonly map: string; readonly url: string; readonly at: number }[]
  /** Threads of comments that they settled or opened again. */
  readonly resolutions: readonly { readonly map: string; readonly at: number }[]
  readonly teams: readonly { readonly name: string; readonly at: number }[]
  /** Groups of their directory that make them members. */
  readonly groups: readonly { readonly name: string; readonly at: number }[]
  /** How many edits in each map, and when the first and the last was. */
  readonly edits: readonly {
    readonly map: string
    readonly count: number
    readonly first: number
    readonly last: number
  }[]
  readonly audit: readonly { readonly map: string; readonly action: string; readonly at: number }[]
  readonly entered: readonly { readonly map: string; readonly at: number }[]
  readonly keys: readonly {
    readonly id: string
    readonly label: string
    readonly createdAt: number
    readonly expiresAt: number
  }[]
  readonly sessions: readonly { readonly createdAt: number }[]
}

export interface PersonalDataStorage {
  of(person: string): Promise<PersonalData>
  /**
   * Calls them by another name from now on, and forgets who they are elsewhere, their sessions, keys and what they came
   * by. Comments keep their text, and their name too where that is `kept`. Sign-offs, decisions and the audit log stay.
   */
  erase(
    person: string,
    to: { readonly name: string; readonly comments: CommentNames; readonly at: number },
  ): Promise<void>
}

export type CommentNames = 'kept' | 'taken away'
