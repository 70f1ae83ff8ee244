import { setImmediate as nextTurn } from 'node:timers/promises'
import { diffUpdate, mergeUpdates } from '@golden-thread/shared/document'
import type { Workers } from '../../worker/index.ts'

/**
 * Cuts what a peer lacks out of a document. It costs the document's size, so that large ones go to the threads, and
 * small ones leave the event loop to others after each.
 */
export interface Differ {
  /** What of `parts` a peer with this state vector lacks; with an empty one, all of them as one update. */
  difference(parts: readonly Uint8Array[], stateVector: Uint8Array, person?: string): Promise<Uint8Array>
}

/** Up to so many bytes a difference takes about as long as handing it to a thread does. */
const IN_PLACE_BYTES_MAX = 64 * 1024

export function createDiffer(workers: Pick<Workers, 'run'>): Differ {
  let inPlace: Promise<unknown> = Promise.resolve()
  return {
    difference(parts, stateVector, person = '') {
      const bytes = parts.reduce((sum, part) => sum + part.byteLength, 0)
      if (bytes > IN_PLACE_BYTES_MAX)
        return workers.run('difference', { parts, stateVector }, { key: person })
      const made = inPlace.then(() => nextTurn()).then(() => diffUpdate(mergeUpdates(parts), stateVector))
      inPlace = made.catch(() => undefined)
      return made
    },
  }
}
