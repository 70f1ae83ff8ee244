import type { HoldStorage, StoredHold } from '../holdStorage.ts'

export interface MemoryHolds {
  readonly holds: HoldStorage
  isHeld(map: string): boolean
}

/** Holds, kept in memory. `answer` makes each call one step, as the store does it. */
export function createMemoryHolds(answer: <T>(work: () => T) => Promise<T>): MemoryHolds {
  let kept: readonly StoredHold[] = []
  return {
    holds: {
      add: (hold) =>
        answer(() => {
          kept = [...kept, hold]
        }),
      ofMap: (map) => answer(() => kept.filter((hold) => hold.map === map)),
      lift: (map, id, liftedAt, liftedBy) =>
        answer(() => {
          const stands = (hold: StoredHold) => hold.map === map && hold.id === id && hold.liftedAt === null
          if (!kept.some(stands)) return false
          kept = kept.map((hold) => (stands(hold) ? { ...hold, liftedAt, liftedBy } : hold))
          return true
        }),
    },
    isHeld: (map) => kept.some((hold) => hold.map === map && hold.liftedAt === null),
  }
}
