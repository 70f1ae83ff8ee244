import { DatabaseSync } from 'node:sqlite'
import { migrations } from '../../sqlite/migrations.ts'
import type { Sql, Statement } from '../../tables/index.ts'

/**
 * The plain tables without a file and without a thread. Who may do what is decided by statements, in every store; a
 * second telling of them in another language would only be one more thing to keep true.
 */
export function createMemorySql(answer: <T>(work: () => T) => Promise<T>): Sql {
  const db = new DatabaseSync(':memory:')
  for (const step of migrations) db.exec(step)
  const run = ({ text, values }: Statement) => Number(db.prepare(text).run(...values).changes)
  return {
    all: (text, ...values) =>
      answer(() =>
        db
          .prepare(text)
          .all(...values)
          .map((row) => ({ ...row }) as never),
      ),
    write: (statements) => answer(() => statements.map(run)),
    listed: (value) => `SELECT value FROM json_each(${value})`,
    bytewise: (expression) => expression,
    columns: 'SELECT name FROM pragma_table_info(?)',
    size: 'SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()',
    renumber: () => [],
  }
}
