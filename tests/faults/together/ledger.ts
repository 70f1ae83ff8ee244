import type * as Y from 'yjs'

/** One thing that somebody typed: a key that was set, or one of their own that they took away again. */
export interface Typed {
  readonly key: string
  readonly gone: boolean
  readonly by: string
  /**
   * `typed`: it must be somewhere in the end. `promised`: it must be on the server's disk now, whatever happens.
   * `given up`: it was offered as a file, or somebody was warned that it goes, and let it go.
   */
  state: 'typed' | 'promised' | 'given up'
}

export interface Ledger {
  readonly all: readonly Typed[]
  set(key: string, by: string): Typed
  takeAway(key: string, by: string): Typed
  promise(typed: Iterable<Typed>): void
  giveUp(typed: Iterable<Typed>): void
  isIn(doc: Y.Doc, typed: Typed): boolean
  /** What is missing in the document, of what is in one of these states. */
  missing(doc: Y.Doc, states: readonly Typed['state'][]): string[]
}

export const typedIn = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('typed')

export function createLedger(): Ledger {
  const all: Typed[] = []
  const note = (key: string, by: string, gone: boolean) => {
    const typed: Typed = { key, by, gone, state: 'typed' }
    all.push(typed)
    return typed
  }
  // A key that was taken away leaves its item behind, so that a document without either is told apart.
  const isIn = (doc: Y.Doc, { key, gone }: Typed) => {
    const item = typedIn(doc)._map.get(key)
    return item !== undefined && (!gone || item.deleted)
  }
  return {
    all,
    isIn,
    set: (key, by) => note(key, by, false),
    takeAway: (key, by) => note(key, by, true),
    promise(typed) {
      for (const each of typed) if (each.state === 'typed') each.state = 'promised'
    },
    giveUp(typed) {
      for (const each of typed) if (each.state === 'typed') each.state = 'given up'
    },
    missing: (doc, states) =>
      all
        .filter((typed) => states.includes(typed.state) && !isIn(doc, typed))
        .map(({ key, gone, by }) => `${by}: ${gone ? 'taking away ' : ''}${key}`),
  }
}
