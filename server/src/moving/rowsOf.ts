import { createHash } from 'node:crypto'
import type { Sql, SqlValue } from '../storage/index.ts'
import type { MovedTable } from './tables.ts'

export type MovedRow = Readonly<Record<string, SqlValue>>

/** The columns of a table, in an order that does not hang on who made it. */
export async function columnsOf(sql: Sql, name: string): Promise<readonly string[]> {
  const rows = await sql.all<{ name: string }>(sql.columns, name)
  return rows.map((row) => row.name).sort()
}

/** The maps that have rows in a table which is taken map by map; of any other table there is one share. */
export async function sharesOf(sql: Sql, table: MovedTable): Promise<readonly (string | undefined)[]> {
  if (!table.byMap) return [undefined]
  const rows = await sql.all<{ map: string }>(`SELECT DISTINCT map FROM ${table.name}`)
  return rows.map(({ map }) => map).sort()
}

/** What tells how far a table was taken: the key of a row. */
export type RowKey = readonly SqlValue[]

const keyColumns = (sql: Sql, { texts, numbers }: MovedTable): readonly string[] => [
  ...texts.map((text) => sql.bytewise(text)),
  ...numbers,
]

/** The rows of a share after a key, in order. */
export async function rowsAfter(
  sql: Sql,
  table: MovedTable,
  columns: readonly string[],
  share: string | undefined,
  after: RowKey | undefined,
): Promise<readonly { readonly row: MovedRow; readonly key: RowKey }[]> {
  const keys = keyColumns(sql, table)
  const names = [...columns, ...(table.ordered && !columns.includes('rowid') ? ['rowid'] : [])]
  const conditions = [
    ...(share === undefined ? [] : ['map = ?']),
    ...(after === undefined ? [] : [`(${keys.join(', ')}) > (${keys.map(() => '?').join(', ')})`]),
  ]
  const rows = await sql.all<Record<string, SqlValue>>(
    `SELECT ${names.join(', ')}, ${keys.map((key, at) => `${key} AS key${at}`).join(', ')} FROM ${table.name}
     ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
     ORDER BY ${keys.join(', ')} LIMIT ${table.atOnce}`,
    ...(share === undefined ? [] : [share]),
    ...(after ?? []),
  )
  return rows.map((found) => ({
    row: Object.fromEntries(names.map((name) => [name, found[name] ?? null])),
    key: keys.map((_, at) => found[`key${at}`] ?? null),
  }))
}

/** How far a share was taken: the key of its last row. */
export async function lastKey(
  sql: Sql,
  table: MovedTable,
  share: string | undefined,
): Promise<RowKey | undefined> {
  const keys = keyColumns(sql, table)
  const [found] = await sql.all<Record<string, SqlValue>>(
    `SELECT ${keys.map((key, at) => `${key} AS key${at}`).join(', ')} FROM ${table.name}
     ${share === undefined ? '' : 'WHERE map = ?'} ORDER BY ${keys.map((key) => `${key} DESC`).join(', ')} LIMIT 1`,
    ...(share === undefined ? [] : [share]),
  )
  return found && keys.map((_, at) => found[`key${at}`] ?? null)
}

/** How many rows a table has, and SHA-256 of all that is in them, in order. */
export async function hashOfTable(
  sql: Sql,
  table: MovedTable,
  columns: readonly string[],
): Promise<{ readonly rows: number; readonly hash: string }> {
  const hash = createHash('sha256')
  let rows = 0
  for (const share of await sharesOf(sql, table)) {
    let after: RowKey | undefined
    for (;;) {
      const found = await rowsAfter(sql, table, columns, share, after)
      for (const { row } of found) for (const value of Object.values(row)) addTo(hash, value)
      rows += found.length
      after = found.at(-1)?.key
      if (found.length < table.atOnce) break
    }
  }
  return { rows, hash: hash.digest('hex') }
}

/** Each value with its kind and its length, so that no two rows read the same. */
function addTo(hash: ReturnType<typeof createHash>, value: SqlValue): void {
  const bytes = value instanceof Uint8Array ? value : Buffer.from(String(value))
  hash.update(`${value === null ? 'null' : typeof value} ${bytes.byteLength} `).update(bytes)
}
