import type { DatabaseSync } from 'node:sqlite'
import { StorageError } from '../store.ts'
import { REMOVALS } from './catalogue.ts'
import { openDatabase, transaction } from './database.ts'

export interface WentBack {
  /** Maps that were there at that moment, and edits that came after it. */
  readonly maps: number
  readonly edits: number
}

/** What was said and decided of maps, each with the moment in `at`. */
const SAID = ['comments', 'resolutions', 'baselines', 'signatures', 'decisions', 'decision_progress', 'holds']

/**
 * Makes of a copy of everything what it was at a moment. The log holds each edit since a map was made, with when, so
 * that one copy is enough for every moment before it. Who may enter stays as it is in the copy: a link that was taken
 * back since must not open again. The audit log stays whole, as it tells what was done and not what is.
 */
export function goBackTo(path: string, moment: number): WentBack {
  const { db } = openDatabase(path)
  try {
    const went = transaction(db, () => cut(db, moment))
    // One file again, without a log beside it.
    db.exec('PRAGMA journal_mode = DELETE')
    return went
  } finally {
    db.close()
  }
}

function cut(db: DatabaseSync, moment: number): WentBack {
  const count = (text: string, ...values: (string | number)[]) =>
    Number(db.prepare(text).get(...values)?.['found'])
  const change = (text: string, ...values: (string | number)[]) => db.prepare(text).run(...values)
  const before = count('SELECT count(*) AS found FROM log')
  const maps = db.prepare('SELECT map, position FROM heads ORDER BY map').all() as unknown as {
    map: string
    position: number
  }[]
  const later = db.prepare('SELECT min(position) AS position FROM log WHERE map = ? AND at > ?')
  let left = 0
  for (const { map, position: end } of maps) {
    // From the first that came after: what stands behind it was made on top of it, whatever a clock said.
    const first = later.get(map, moment)?.['position'] as number | null
    const last = first === null ? end : first - 1
    if (last === 0) {
      for (const statement of REMOVALS) change(statement, map)
      continue
    }
    left += 1
    if (last === end) continue
    change('DELETE FROM log WHERE map = ? AND position > ?', map, last)
    change('DELETE FROM checkpoints WHERE map = ? AND holds_to > ?', map, last)
    // It may hold more than its place in the log says; the log alone is the map.
    change('DELETE FROM snapshots WHERE map = ?', map)
    change('UPDATE heads SET position = ?, epoch = epoch + 1 WHERE map = ?', last, map)
    // The line of the map in every list is made anew at the start.
    change('UPDATE maps SET updated_at = 0 WHERE id = ?', map)
  }
  if (left === 0)
    throw new StorageError(
      'failed',
      `No map of this backup was there at ${new Date(moment).toISOString()}. Name a later moment.`,
    )
  for (const table of SAID) change(`DELETE FROM ${table} WHERE at > ?`, moment)
  change('UPDATE holds SET lifted_at = NULL, lifted_by = NULL WHERE lifted_at > ?', moment)
  change('UPDATE maps SET deleted_at = NULL WHERE deleted_at > ?', moment)
  return { maps: left, edits: before - count('SELECT count(*) AS found FROM log') }
}
