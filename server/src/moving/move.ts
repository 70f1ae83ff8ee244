import type { Sql, SqlValue } from '../storage/index.ts'
import { StorageError } from '../storage/index.ts'
import { columnsOf, hashOfTable, lastKey, rowsAfter, sharesOf } from './rowsOf.ts'
import { MOVED_TABLES, type MovedTable } from './tables.ts'

/** A setting that stands in a database for as long as not all of a move is in it. No server starts on one that has it. */
const UNFINISHED = 'unfinished move'

export interface CopiedTable {
  readonly table: string
  readonly rows: number
  /** SHA-256 of all of them, the same on both sides. */
  readonly hash: string
}

/**
 * Copies everything from one database into another that is empty, or that an earlier attempt to move the same one has
 * left unfinished: what is there already is not copied again. Rejects where a table does not read the same on both sides
 * afterwards. The one that is moved from stays as it is.
 */
export async function moveEverything(
  from: Sql,
  to: Sql,
  onTable: (moved: CopiedTable) => void = () => undefined,
): Promise<void> {
  await begin(from, to)
  for (const table of MOVED_TABLES) {
    const columns = await columnsOf(from, table.name)
    const ofTarget = await columnsOf(to, table.name)
    const names = columns.filter((name) => name !== 'rowid')
    if (names.join() !== ofTarget.filter((name) => name !== 'rowid').join())
      throw new StorageError(
        'failed',
        `The table ${table.name} has other columns there. Both must be of this release.`,
      )
    for (const share of await sharesOf(from, table)) await copy(from, to, table, names, share)
    const [sent, arrived] = [await hashOfTable(from, table, names), await hashOf(to, table, names)]
    if (sent.hash !== arrived.hash)
      throw new StorageError(
        'damaged',
        `The table ${table.name} does not read the same in both places (${sent.rows} rows here, ${arrived.rows} there). Empty the new one, and begin again; the old one is as it was.`,
      )
    onTable({ table: table.name, ...sent })
  }
  for (const { name, ordered } of MOVED_TABLES) if (ordered) await to.write(to.renumber(name))
  await to.write([{ text: 'DELETE FROM settings WHERE name = ?', values: [UNFINISHED] }])
}

/** Answers whether a move into this database was begun and has not come to its end. */
export async function isHalfMoved(sql: Sql): Promise<boolean> {
  return (await sql.all('SELECT 1 AS one FROM settings WHERE name = ?', UNFINISHED)).length > 0
}

/** The secret is what tells one Golden Thread from another; every database that was served has one. */
async function begin(from: Sql, to: Sql): Promise<void> {
  if (await isHalfMoved(from))
    throw new StorageError(
      'failed',
      'The database to move from is itself an unfinished move. Finish that one first.',
    )
  const [source] = await from.all<{ value: Uint8Array }>("SELECT value FROM settings WHERE name = 'secret'")
  if (source === undefined)
    throw new StorageError('failed', 'There is nothing to move: no server was ever started on that database.')
  const [mark] = await to.all<{ value: Uint8Array }>('SELECT value FROM settings WHERE name = ?', UNFINISHED)
  if (mark !== undefined) {
    if (Buffer.compare(mark.value, source.value) === 0) return
    throw new StorageError(
      'exists',
      'Another database was being moved there. Empty it first, or finish that move.',
    )
  }
  for (const { name } of MOVED_TABLES)
    if ((await to.all(`SELECT 1 AS one FROM ${name} LIMIT 1`)).length > 0)
      throw new StorageError(
        'exists',
        'There is something in the database to move to already. Nothing was changed; name an empty one.',
      )
  await to.write([
    { text: 'INSERT INTO settings (name, value) VALUES (?, ?)', values: [UNFINISHED, source.value] },
  ])
}

async function copy(
  from: Sql,
  to: Sql,
  table: MovedTable,
  columns: readonly string[],
  share: string | undefined,
): Promise<void> {
  // The mark of the move stands among the settings, behind most of them.
  let after = table.name === 'settings' ? undefined : await lastKey(to, table, share)
  for (;;) {
    const found = await rowsAfter(from, table, columns, share, after)
    if (found.length === 0) return
    const names = Object.keys(found[0]!.row)
    const places = `(${names.map(() => '?').join(', ')})`
    const values = found.flatMap(({ row }) => Object.values(row)) as SqlValue[]
    await to.write([
      {
        text: `INSERT INTO ${table.name} (${names.join(', ')}) VALUES ${found.map(() => places).join(', ')}
               ON CONFLICT DO NOTHING`,
        values,
      },
    ])
    if (found.length < table.atOnce) return
    after = found.at(-1)!.key
  }
}

/** Of the target without the mark of the move. */
async function hashOf(to: Sql, table: MovedTable, columns: readonly string[]) {
  return table.name === 'settings'
    ? hashOfTable({ ...to, all: withoutMark(to) }, table, columns)
    : hashOfTable(to, table, columns)
}

const withoutMark =
  (sql: Sql): Sql['all'] =>
  async <Row extends object>(text: string, ...values: readonly SqlValue[]) =>
    (await sql.all<Row>(text, ...values)).filter((row) => !('name' in row && row.name === UNFINISHED))
