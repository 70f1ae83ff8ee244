/** Answers that are asked for again and again within a moment, such as when a whole meeting opens one map. */
export interface Cache<T> {
  /** The answer of before, when it is fresh; else that of `read`, which all who ask meanwhile share. */
  get(key: string, read: () => Promise<T>): Promise<T>
  /** Something was written: what was read before it, or is being read now, is not given again. */
  clear(): void
}

export interface CacheOptions {
  /** Milliseconds since 1970. */
  readonly clock: () => number
  /** How long an answer is given again (ms). */
  readonly keepMs: number
  /** With more answers than this, all are forgotten. */
  readonly keptMax: number
}

export function createCache<T>({ clock, keepMs, keptMax }: CacheOptions): Cache<T> {
  const kept = new Map<string, { readonly answer: Promise<T>; readonly at: number }>()
  return {
    get(key, read) {
      const known = kept.get(key)
      const now = clock()
      if (known && now - known.at < keepMs) return known.answer
      if (kept.size >= keptMax) kept.clear()
      const entry = { answer: read(), at: now }
      kept.set(key, entry)
      entry.answer.catch(() => {
        if (kept.get(key) === entry) kept.delete(key)
      })
      return entry.answer
    },
    clear: () => kept.clear(),
  }
}
