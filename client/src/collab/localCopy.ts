import type * as Y from 'yjs'
import type { CopyState } from './connectionState.ts'
import type { CopyAbout } from './copies.ts'
import type { CopyName } from './copyDatabase.ts'

/**
 * The copy of one map that this browser keeps for one person, so that edits outlive a closed page. Nothing that happens
 * to it ever reaches who edits: a store that is full, closed or deleted is told by `state`, and tried again.
 */
export interface LocalCopy {
  /** Settles when the copy has been read into the document, or could not be within 1.5 s. Never rejects. */
  readonly opened: Promise<void>
  /** `kept` once all that came to this page is kept here. */
  state(): CopyState
  /** True while something is on its way to this device's disk. */
  isWriting(): boolean
  /** The copy, as it was read, holds edits of which nobody noted that the server has them. */
  hadUnsaved(): boolean
  /** From now on what is changed in the document is kept. The connection listens before this does. */
  follow(): void
  /** All that was changed in this page is on the server's disk, with all that the copy held when it was read. */
  saved(): void
  /** Something was changed that this was not told of: the whole document is written. */
  missed(): void
  /**
   * Brings in what other tabs have left in the copy since it was read, and writes all as one piece. True where that was
   * news here. Never rejects.
   */
  pickUp(): Promise<boolean>
  clear(): Promise<void>
  close(): void
}

export interface LocalCopyOptions {
  readonly doc: Y.Doc
  readonly name: CopyName
  /** What is remembered of the map beside it, to show it without the server. */
  readonly about: () => CopyAbout | undefined
  readonly onState: () => void
  /** True of what the server sent. */
  readonly isRemote: (origin: unknown) => boolean
}

/** For a browser that keeps nothing: the map is read from the server alone. */
export const noCopy: LocalCopy = {
  opened: Promise.resolve(),
  state: () => 'none',
  isWriting: () => false,
  hadUnsaved: () => false,
  follow: () => undefined,
  saved: () => undefined,
  missed: () => undefined,
  pickUp: async () => false,
  clear: async () => undefined,
  close: () => undefined,
}
