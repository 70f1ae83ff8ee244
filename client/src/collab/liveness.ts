import { ANSWER_MS, ASK_IDLE_MS, ASK_UNSAVED_MS } from './delays.ts'

/**
 * Tells when a line is dead, which a browser may take minutes to say. A line that has been silent is asked for a sign
 * of life, sooner where edits wait for their acknowledgement, and is dead when none comes.
 */
export interface Liveness {
  /** A line was opened, or something came. */
  heard(): void
  /** To be called about once a second. `ask` where a sign of life is to be asked for now. */
  look(waitsForAnswer: boolean): 'alive' | 'ask' | 'dead'
  /** The system says that the network is gone: no more than a hint, for it is wrong in both directions. */
  doubt(): 'ask'
}

/** `clock` must not be set by anyone: a clock that is put right would kill every line, or keep a dead one. */
export function createLiveness(clock: () => number): Liveness {
  let heardAt = clock()
  let askedAt: number | null = null
  const ask = (): 'ask' => {
    askedAt ??= clock()
    return 'ask'
  }
  return {
    heard() {
      heardAt = clock()
      askedAt = null
    },
    look(waitsForAnswer) {
      if (askedAt !== null) return clock() - askedAt >= ANSWER_MS ? 'dead' : 'alive'
      return clock() - heardAt >= (waitsForAnswer ? ASK_UNSAVED_MS : ASK_IDLE_MS) ? ask() : 'alive'
    },
    doubt: ask,
  }
}
