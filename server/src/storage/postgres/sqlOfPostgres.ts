import type { AuditNote } from '../auditStorage.ts'
import type { Sql } from '../tables/index.ts'
import { addNotes } from './audit.ts'
import type { DatabaseLine } from './line.ts'

/** The statements of the plain tables. They are written in the order asked; reading does not wait for writing. */
export function createSql(
  writer: DatabaseLine,
  reader: () => DatabaseLine,
  notes: readonly AuditNote[] = [],
): Sql {
  return {
    all: async (text, ...values) =>
      (await reader().use((query) => query<never>(inPostgres(text), values))).rows,
    write: (statements, alone) =>
      writer.transaction(async (query) => {
        if (alone !== undefined) await query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [alone])
        const changed: number[] = []
        for (const { text, values } of statements)
          changed.push((await query(inPostgres(text), values)).changed)
        if (changed[0] !== 0) await addNotes(query, notes)
        return changed
      }),
    bytewise: (expression) => `${expression} COLLATE "C"`,
    columns:
      'SELECT column_name AS name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = ?',
    size: 'SELECT pg_database_size(current_database()) AS bytes',
    renumber: (table) => [
      {
        text: `SELECT setval(pg_get_serial_sequence(?, 'rowid'), coalesce((SELECT max(rowid) FROM ${table}), 0) + 1, false)`,
        values: [table],
      },
    ],
    listed: (value) => `SELECT json_array_elements_text(CAST(${value} AS JSON))`,
  }
}

const translated = new Map<string, string>()

/** `?` and `?1` as `$1`. No statement of ours has a question mark in its words. */
function inPostgres(text: string): string {
  const known = translated.get(text)
  if (known !== undefined) return known
  let last = 0
  const made = text.replaceAll(/\?(\d*)/g, (_, place: string) => `$${place === '' ? ++last : place}`)
  translated.set(text, made)
  return made
}
