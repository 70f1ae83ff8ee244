/** Tells whoever follows maps that something of theirs was written to disk: of each map at most once a second. */
export interface SavedNews {
  saved(mapId: string): void
  /** Answers how to stop it. */
  onSaved(listener: (mapId: string, at: number) => void): () => void
  stop(): void
}

export function createSavedNews(clock: () => number): SavedNews {
  const listeners = new Set<(mapId: string, at: number) => void>()
  const news = new Set<string>()
  // One timer for all maps: with hundreds of rooms, one for each would cost more than what it is for.
  let timer: NodeJS.Timeout | undefined

  function tell(): void {
    timer = undefined
    const maps = [...news]
    news.clear()
    for (const mapId of maps) for (const listener of listeners) listener(mapId, clock())
  }

  return {
    saved(mapId) {
      news.add(mapId)
      timer ??= setTimeout(tell, INTERVAL_MS).unref()
    },
    onSaved(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop: () => clearTimeout(timer),
  }
}

const INTERVAL_MS = 1_000
