import type { DatabaseSync } from 'node:sqlite'
import { crc32 } from 'node:zlib'
import { CHECKPOINT_EVERY, checkpointsApart, packState, unpackState } from '../checkpointsApart.ts'
import { type EditEntry, type EditSpan, type LogPosition, type PastState, StorageError } from '../store.ts'
import { transaction } from './database.ts'
import { readRows, SELECT_ROWS } from './readDocument.ts'

export interface Past {
  edits(mapId: string, span: EditSpan): readonly EditEntry[]
  positionAt(mapId: string, at: number): LogPosition
  stateAt(mapId: string, position: LogPosition, most: number): PastState
  keepCheckpoint(mapId: string, position: LogPosition, state: Uint8Array): undefined
}

/** What the log tells of the past: who edited when, and what the document was. */
export function createPast(db: DatabaseSync): Past {
  const after = db.prepare(
    'SELECT position, person, at FROM log WHERE map = ? AND position > ? ORDER BY position LIMIT ?',
  )
  const before = db.prepare(
    'SELECT position, person, at FROM log WHERE map = ? AND position < ? ORDER BY position DESC LIMIT ?',
  )
  const headOf = db.prepare('SELECT position FROM heads WHERE map = ?')
  const timeOf = db.prepare('SELECT at FROM log WHERE map = ? AND position = ?')
  const states = db.prepare(
    'SELECT up_to, crc, packed, bytes FROM checkpoints WHERE map = ? AND holds_to <= ? ORDER BY up_to DESC',
  )
  const rows = db.prepare(SELECT_ROWS)
  const keep = createCheckpoints(db)

  /** The last state that holds nothing from after the position, and is whole. */
  function stateBefore(mapId: string, position: LogPosition) {
    for (const row of states.iterate(mapId, position)) {
      const bytes = row['bytes'] as Uint8Array
      if (crc32(bytes) !== row['crc']) continue
      return { bytes: unpackState(bytes, row['packed'] as number), upTo: row['up_to'] as LogPosition }
    }
    return { bytes: null, upTo: 0 }
  }

  return {
    edits(mapId, span) {
      const found =
        'after' in span
          ? after.all(mapId, span.after, span.limit)
          : before.all(mapId, span.before, span.limit)
      return found.map((row) => ({ ...row }) as unknown as EditEntry)
    },

    positionAt(mapId, at) {
      // Rows are stamped in their order, but for clocks that were set back; halving needs no index on the time.
      let from = 0
      let to = (headOf.get(mapId)?.['position'] ?? 0) as LogPosition
      while (from < to) {
        const middle = Math.ceil((from + to) / 2)
        const time = timeOf.get(mapId, middle)?.['at']
        if (typeof time === 'number' && time <= at) from = middle
        else to = middle - 1
      }
      return from
    },

    stateAt(mapId, position, most) {
      const { bytes, upTo } = stateBefore(mapId, position)
      const wanted = Math.min(most, position - upTo)
      const { whole } = readRows(rows, mapId, upTo, wanted)
      if (whole.length < wanted) throw new StorageError('damaged', damaged(mapId, upTo + whole.length + 1))
      return { state: bytes, updates: whole.map((row) => row.bytes), upTo: upTo + whole.length }
    },

    keepCheckpoint(mapId, position, state) {
      transaction(db, () => keep(mapId, position, 'nothing beyond', state))
      return undefined
    },
  }
}

const damaged = (mapId: string, position: LogPosition): string =>
  `The history of map ${mapId} cannot be read past record ${position}, which is damaged on disk. Ask for a later time, or restore the newest backup.`

/**
 * Keeps states of the past, where none lies near: without them a state in the middle would have to be put together from
 * the beginning. `holds` says what the bytes may hold beyond `upTo`.
 */
export function createCheckpoints(db: DatabaseSync) {
  const near = db.prepare('SELECT 1 FROM checkpoints WHERE map = ? AND up_to > ? AND up_to < ?')
  const keep = db.prepare(`
    INSERT INTO checkpoints (map, up_to, holds_to, crc, packed, bytes)
    SELECT ?1, ?2, coalesce(?3, heads.position), ?4, 1, ?5 FROM heads WHERE heads.map = ?1 AND NOT EXISTS (
      SELECT 1 FROM checkpoints WHERE map = ?1 AND up_to > ?2 - ?6 AND up_to < ?2 + ?6)
    ON CONFLICT DO NOTHING`)
  return (
    mapId: string,
    upTo: LogPosition,
    holds: 'nothing beyond' | 'all that is in the log',
    bytes: Uint8Array,
  ): void => {
    if (upTo < CHECKPOINT_EVERY) return
    if (near.get(mapId, upTo - CHECKPOINT_EVERY, upTo + CHECKPOINT_EVERY)) return
    const stored = packState(bytes)
    const apart = checkpointsApart(stored)
    if (upTo < apart) return
    keep.run(mapId, upTo, holds === 'nothing beyond' ? upTo : null, crc32(stored), stored, apart)
  }
}
