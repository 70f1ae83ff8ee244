import type { Mention, Subject } from '@golden-thread/shared/protocol'

/** What somebody said about a part of a map. Nothing of it is ever changed. Times are milliseconds since 1970. */
export interface StoredComment {
  readonly id: string
  readonly map: string
  /** The comment that its thread began with: its own id where that is this one. */
  readonly thread: string
  readonly on: Subject
  /** What it is about, in the words of the map at that time. */
  readonly about: string
  readonly text: string
  readonly mentions: readonly Mention[]
  /** Who wrote it, by id and by the name of that day. */
  readonly person: string
  readonly by: string
  readonly at: number
}

/** That a thread was resolved, or opened again. */
export interface StoredResolution {
  readonly map: string
  readonly thread: string
  readonly resolved: boolean
  readonly person: string
  readonly by: string
  readonly at: number
}

export interface CommentStorage {
  /**
   * Keeps the comment under the key that its writer chose, and answers what is kept under it: the one of before where
   * they handed in something with that key already, however often and at once they do.
   */
  add(comment: StoredComment, key: string): Promise<StoredComment>
  get(map: string, id: string): Promise<StoredComment | undefined>
  /** Of one thread or of all, oldest first. */
  ofMap(map: string, thread?: string): Promise<readonly StoredComment[]>
  count(map: string): Promise<number>
  /** Answers false where the thread is so already; then nothing is kept. */
  resolve(resolution: StoredResolution): Promise<boolean>
  /** Oldest first. */
  resolutionsOf(map: string): Promise<readonly StoredResolution[]>
}
