/**
 * Counts the document messages (sync step 2 and update) of one connection, as the server does, and compares with
 * how many it says are on disk. A new connection starts from nothing on both sides.
 */
export interface SavedCount {
  opened(): void
  sent(): void
  /** The server's count is cumulative; one that comes late cannot take anything back. */
  saved(count: number): void
  isDurable(): boolean
}

export function createSavedCount(): SavedCount {
  let sent = 0
  let durable = 0
  return {
    opened() {
      sent = 0
      durable = 0
    },
    sent() {
      sent += 1
    },
    saved(count) {
      durable = Math.max(durable, count)
    },
    isDurable: () => durable >= sent,
  }
}
