import type { RecordStorage, StoredBaseline, StoredSignature } from '../recordStorage.ts'
import { StorageError } from '../store.ts'
import type { StoredDelivery } from '../webhookStorage.ts'

export interface MemoryRecord {
  readonly record: RecordStorage
  removeMap(map: string): void
}

/** The record, kept in memory. `answer` makes each call one step, as the store does it. */
export function createMemoryRecord(
  answer: <T>(work: () => T) => Promise<T>,
  keep: (news: readonly StoredDelivery[]) => void,
): MemoryRecord {
  let baselines: readonly { readonly baseline: StoredBaseline; readonly state: Uint8Array }[] = []
  let signatures: readonly StoredSignature[] = []
  const record: RecordStorage = {
    addBaseline: (baseline, state, news = []) =>
      answer(() => {
        if (baselines.some((kept) => kept.baseline.id === baseline.id))
          throw new StorageError('exists', `There is a baseline ${baseline.id} already.`)
        baselines = [...baselines, { baseline, state: state.slice() }]
        keep(news)
      }),
    baselinesOf: (map) =>
      answer(() => baselines.map(({ baseline }) => baseline).filter((baseline) => baseline.map === map)),
    stateOf: (map, id) =>
      answer(() => baselines.find(({ baseline }) => baseline.map === map && baseline.id === id)?.state),
    addSignature: (signature, news = []) =>
      answer(() => {
        const { baseline, person } = signature
        if (signatures.some((kept) => kept.baseline === baseline && kept.person === person)) return false
        signatures = [...signatures, signature]
        keep(news)
        return true
      }),
    signaturesOf: (map) => answer(() => signatures.filter((signature) => signature.map === map)),
  }
  return {
    record,
    removeMap(map) {
      baselines = baselines.filter(({ baseline }) => baseline.map !== map)
      signatures = signatures.filter((signature) => signature.map !== map)
    },
  }
}
