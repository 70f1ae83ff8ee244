import { splitUpdate } from '@golden-thread/shared/document'
import { wireLimits } from '@golden-thread/shared/protocol'
import * as Y from 'yjs'
import { type Frame, HEAD_BYTES, step2Frame, updateFrame } from './frames.ts'
import { createSavedCount } from './savedCount.ts'

/**
 * What this page has for the server, and what of it the server has said is on its disk. What is too long for one
 * message goes in several, each of which the server counts.
 */
export interface Outbox {
  /** A connection is open: it has been sent nothing, and told us nothing. */
  opened(send: (frame: Frame) => void): void
  lost(): void
  /** Sends all that a holder of `stateVector` lacks. False where a piece is too long to be sent at all. */
  answer(doc: Y.Doc, stateVector: Uint8Array): boolean
  /** The same once more, for what never came to be sent. Does nothing before the server has asked. */
  offerAgain(doc: Y.Doc): boolean
  /** Sends an edit, or leaves it to the answer that the next connection asks for. False as with `answer`. */
  edited(update: Uint8Array): boolean
  saved(count: number): void
  /** The server will not take what is here: nothing more is sent, and it stays unsaved. */
  quarantine(): void
  /** On this connection: the server's question of what it lacks has been answered. */
  isAnswered(): boolean
  /** On this connection: everything that was sent is on disk. */
  isDurable(): boolean
  /** Something was changed here that the server has not said is on its disk. */
  hasUnsaved(): boolean
}

const UPDATE_BYTES_MAX = wireLimits.FRAME_BYTES_MAX - HEAD_BYTES

/** `unsavedBefore`: there were edits before this page was opened of which nobody knows that the server has them. */
export function createOutbox(unsavedBefore: boolean): Outbox {
  const count = createSavedCount()
  let send: ((frame: Frame) => void) | null = null
  /** What the server had when it last asked. */
  let asked: Uint8Array | null = null
  let unsaved = unsavedBefore
  let quarantined = false

  function post(update: Uint8Array, firstFrame: (part: Uint8Array) => Frame): boolean {
    const parts = splitUpdate(update, UPDATE_BYTES_MAX)
    // A server that is sent such a piece would close for good.
    if (parts.some((part) => part.byteLength > UPDATE_BYTES_MAX)) return false
    for (const [at, part] of parts.entries()) {
      count.sent()
      send?.(at === 0 ? firstFrame(part) : updateFrame(part))
    }
    return true
  }

  const answer = (doc: Y.Doc, stateVector: Uint8Array): boolean => {
    asked = stateVector
    return quarantined || post(Y.encodeStateAsUpdate(doc, stateVector), step2Frame)
  }

  return {
    opened(through) {
      send = through
      asked = null
      count.opened()
    },
    lost() {
      send = null
      asked = null
    },
    answer,
    offerAgain(doc) {
      unsaved = true
      return asked === null || answer(doc, asked)
    },
    edited(update) {
      unsaved = true
      return quarantined || send === null || post(update, updateFrame)
    },
    saved(upTo) {
      count.saved(upTo)
      if (asked !== null && !quarantined && count.isDurable()) unsaved = false
    },
    quarantine() {
      quarantined = true
      unsaved = true
    },
    isAnswered: () => asked !== null && !quarantined,
    isDurable: () => count.isDurable(),
    hasUnsaved: () => unsaved,
  }
}
