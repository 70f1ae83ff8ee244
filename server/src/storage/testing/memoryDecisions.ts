import type { DecisionStorage, StoredDecision, StoredProgress } from '../decisionStorage.ts'
import type { StoredDelivery } from '../webhookStorage.ts'

export interface MemoryDecisions {
  readonly decisions: DecisionStorage
  removeMap(map: string): void
}

/** Decisions, kept in memory. `answer` makes each call one step, as the store does it. */
export function createMemoryDecisions(
  answer: <T>(work: () => T) => Promise<T>,
  keep: (news: readonly StoredDelivery[]) => void,
): MemoryDecisions {
  let kept: readonly StoredDecision[] = []
  let progress: readonly StoredProgress[] = []
  return {
    decisions: {
      add: (decision, news = []) =>
        answer(() => {
          const { map, replaces } = decision
          if (replaces !== null && kept.some((one) => one.map === map && one.replaces === replaces))
            return false
          kept = [...kept, decision]
          keep(news)
          return true
        }),
      ofMap: (map) =>
        answer(() =>
          kept
            .filter((decision) => decision.map === map)
            .sort((a, b) => a.date.localeCompare(b.date) || a.at - b.at),
        ),
      addProgress: (one, news = []) =>
        answer(() => {
          progress = [...progress, one]
          keep(news)
        }),
      progressOf: (map) => answer(() => progress.filter((one) => one.map === map)),
    },
    removeMap(map) {
      kept = kept.filter((decision) => decision.map !== map)
      progress = progress.filter((one) => one.map !== map)
    },
  }
}
