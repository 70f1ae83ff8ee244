/** Answers to what sockets asked, for whoever asks the same before the next change. */
export interface KeptAnswers {
  get(asked: string): readonly Buffer[] | undefined
  /** `ownBytes` are those that are held for this answer alone. */
  keep(asked: string, frames: readonly Buffer[], ownBytes: number): readonly Buffer[]
  clear(): void
}

/** So many, and no more bytes than these: a large map asked from many places would be held once for each. */
const ANSWERS_MAX = 16
const ANSWERS_BYTES_MAX = 4 * 1024 * 1024

export function createKeptAnswers(): KeptAnswers {
  const answers = new Map<string, readonly Buffer[]>()
  let held = 0

  function clear(): void {
    answers.clear()
    held = 0
  }
  return {
    get: (asked) => answers.get(asked),
    keep(asked, frames, ownBytes) {
      const bytes = asked.length + ownBytes
      if (answers.size >= ANSWERS_MAX || held + bytes > ANSWERS_BYTES_MAX) clear()
      answers.set(asked, frames)
      held += bytes
      return frames
    },
    clear,
  }
}
