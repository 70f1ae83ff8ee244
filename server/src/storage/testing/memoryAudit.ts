import { auditHash } from '../auditChain.ts'
import type { AuditRow, AuditStorage } from '../auditStorage.ts'

/** The audit log, kept in memory. `answer` makes each call one step, as the store does it. */
export function createMemoryAudit(answer: <T>(work: () => T) => Promise<T>): AuditStorage {
  const rows: AuditRow[] = []
  const head = (map: string) => rows.findLast((row) => row.map === map) ?? { position: 0, hash: '' }
  return {
    append: (notes) =>
      answer(() => {
        for (const note of notes) {
          const last = head(note.map)
          const row = { ...note, position: last.position + 1, previous: last.hash }
          rows.push({ ...row, hash: auditHash(row) })
        }
      }),
    rows: (map, after, limit) =>
      answer(() => rows.filter((row) => row.map === map && row.position > after).slice(0, limit)),
    head: (map) =>
      answer(() => {
        const { position, hash } = head(map)
        return { position, hash }
      }),
    maps: () => answer(() => [...new Set(rows.map(({ map }) => map))].sort()),
  }
}
