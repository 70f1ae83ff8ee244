import type { KeyStorage, StoredKey } from '../keyStorage.ts'

/** Keys for programs, kept in memory. `answer` makes each call one step, as the store does it. */
export function createMemoryKeys(answer: <T>(work: () => T) => Promise<T>): KeyStorage {
  const kept = new Map<string, StoredKey>()
  return {
    add: (key, hash) =>
      answer(() => {
        kept.set(hash, key)
      }),
    ofHash: (hash) => answer(() => kept.get(hash)),
    ofPerson: (person) => answer(() => [...kept.values()].filter((key) => key.person === person)),
    all: () => answer(() => [...kept.values()].toReversed()),
    revoke: (person, id, at) =>
      answer(() => {
        for (const [hash, key] of kept) {
          if (key.person !== person || key.id !== id) continue
          kept.set(hash, { ...key, revokedAt: key.revokedAt ?? at })
          return true
        }
        return false
      }),
  }
}
