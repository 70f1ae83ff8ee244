import { createHash } from 'node:crypto'
import type { AuditRow, AuditStorage } from './auditStorage.ts'

/** SHA-256, in hexadecimal digits, of all that a row says and of the hash before it. */
export const auditHash = (row: Omit<AuditRow, 'hash'>): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        row.previous,
        row.map,
        row.position,
        row.at,
        row.person,
        row.by,
        row.action,
        row.detail,
      ]),
    )
    .digest('hex')

/** The first row that does not stand as it was written, and why. */
export interface BrokenRow {
  readonly position: number
  readonly why: 'changed' | 'missing' | 'added'
}

const ROWS_AT_ONCE = 1_000

/** Goes through the chain of a map, and answers the first row that breaks it; undefined where it is as it was written. */
export async function brokenRow(
  audit: Pick<AuditStorage, 'rows' | 'head'>,
  map: string,
): Promise<BrokenRow | undefined> {
  const head = await audit.head(map)
  let position = 0
  let hash = ''
  for (;;) {
    const rows = await audit.rows(map, position, ROWS_AT_ONCE)
    for (const row of rows) {
      if (row.position !== position + 1) return { position: position + 1, why: 'missing' }
      if (row.previous !== hash || auditHash(row) !== row.hash)
        return { position: row.position, why: 'changed' }
      if (row.position === head.position && row.hash !== head.hash)
        return { position: row.position, why: 'changed' }
      position = row.position
      hash = row.hash
    }
    if (rows.length < ROWS_AT_ONCE) break
  }
  if (position < head.position) return { position: position + 1, why: 'missing' }
  // What was written while this ran has moved the end; what stands behind it was put there by someone else.
  const end = await audit.head(map)
  return position > end.position ? { position: end.position + 1, why: 'added' } : undefined
}
