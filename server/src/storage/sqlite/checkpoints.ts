import type { DatabaseSync } from 'node:sqlite'
import { crc32 } from 'node:zlib'
import type { LogPosition } from '../store.ts'

/** States lie at least so far apart; those of a large map further, so that all of them take about as much as its log. */
export const CHECKPOINT_EVERY = 5_000
const BYTES_OF_AN_EDIT = 100

/**
 * Keeps states of the past, where none lies near: without them a state in the middle would have to be put together from
 * the beginning. `holds` says what the bytes may hold beyond `upTo`.
 */
export function createCheckpoints(db: DatabaseSync) {
  const keep = db.prepare(`
    INSERT INTO checkpoints (map, up_to, holds_to, crc, bytes)
    SELECT ?1, ?2, coalesce(?3, heads.position), ?4, ?5 FROM heads WHERE heads.map = ?1 AND NOT EXISTS (
      SELECT 1 FROM checkpoints WHERE map = ?1 AND up_to > ?2 - ?6 AND up_to < ?2 + ?6)
    ON CONFLICT DO NOTHING`)
  return (
    mapId: string,
    upTo: LogPosition,
    holds: 'nothing beyond' | 'all that is in the log',
    bytes: Uint8Array,
  ): void => {
    const apart = Math.max(CHECKPOINT_EVERY, Math.ceil(bytes.byteLength / BYTES_OF_AN_EDIT))
    if (upTo < apart) return
    keep.run(mapId, upTo, holds === 'nothing beyond' ? upTo : null, crc32(bytes), bytes, apart)
  }
}
