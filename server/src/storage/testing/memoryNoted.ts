import type { AuditNote, AuditStorage } from '../auditStorage.ts'
import type { NotedStorage } from '../store.ts'

/** Writes the notes after what they tell of, where that changed anything: in memory nothing ends in between. */
export function notedInMemory(
  storage: NotedStorage,
  audit: Pick<AuditStorage, 'append'>,
  notes: readonly AuditNote[],
): NotedStorage {
  const noted = <Part extends object>(part: Part): Part =>
    new Proxy(part, {
      get:
        (target, name) =>
        async (...values: readonly unknown[]) => {
          const call = target[name as keyof Part] as (...values: readonly unknown[]) => Promise<unknown>
          const answer = await call(...values)
          if (answer !== false) await audit.append(notes)
          return answer
        },
    })
  const { record, decisions, boards, holds, keys, access, maps } = storage
  return {
    record: noted(record),
    decisions: noted(decisions),
    boards: noted(boards),
    holds: noted(holds),
    keys: noted(keys),
    access: noted(access),
    maps: noted(maps),
  }
}
