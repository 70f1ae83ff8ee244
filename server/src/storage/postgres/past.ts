import { crc32 } from 'node:zlib'
import { CHECKPOINT_EVERY, checkpointsApart, packState, unpackState } from '../checkpointsApart.ts'
import { type EditEntry, type LogPosition, StorageError, type Store } from '../store.ts'
import type { DatabaseLine, Query } from './line.ts'
import { readRows } from './readDocument.ts'

type Past = Pick<Store, 'edits' | 'positionAt' | 'stateAt' | 'keepCheckpoint'>

/** What the log tells of the past: who edited when, and what the document was. */
export function createPast(writer: DatabaseLine, reader: () => DatabaseLine): Past {
  return {
    async edits(mapId, span) {
      const [place, order, from] =
        'after' in span ? (['>', 'ASC', span.after] as const) : (['<', 'DESC', span.before] as const)
      const { rows } = await reader().use((query) =>
        query<EditEntry>(
          `SELECT position, person, at FROM log WHERE map = $1 AND position ${place} $2
           ORDER BY position ${order} LIMIT $3`,
          [mapId, from, span.limit],
        ),
      )
      return rows
    },

    async positionAt(mapId, at) {
      const { rows } = await reader().use((query) => query<{ position: number }>(HALVING, [mapId, at]))
      return rows[0]?.position ?? 0
    },

    stateAt: (mapId, position, most) =>
      reader().use(async (query) => {
        const { bytes, upTo } = await stateBefore(query, mapId, position)
        const wanted = Math.min(most, position - upTo)
        const { whole } = await readRows(query, mapId, upTo, wanted)
        if (whole.length < wanted) throw new StorageError('damaged', damaged(mapId, upTo + whole.length + 1))
        return { state: bytes, updates: whole.map((row) => row.bytes), upTo: upTo + whole.length }
      }),

    keepCheckpoint: (mapId, position, state) =>
      writer.use((query) => keepCheckpoint(query, mapId, position, 'nothing beyond', state)),
  }
}

/** Rows are stamped in their order, but for clocks that were set back; halving needs no index on the time. */
const HALVING = `
  WITH RECURSIVE half (low, high) AS (
    SELECT 0::bigint, position FROM heads WHERE map = $1
    UNION ALL
    SELECT CASE WHEN fits THEN middle ELSE low END, CASE WHEN fits THEN high ELSE middle - 1 END
    FROM half
    CROSS JOIN LATERAL (SELECT (low + high + 1) / 2 AS middle) halved
    CROSS JOIN LATERAL (
      SELECT coalesce((SELECT log.at <= $2 FROM log WHERE map = $1 AND log.position = middle), false) AS fits
    ) looked
    WHERE low < high
  )
  SELECT low AS position FROM half WHERE low = high`

/** The last state that holds nothing from after the position, and is whole. */
async function stateBefore(query: Query, mapId: string, position: LogPosition) {
  let below = Number.MAX_SAFE_INTEGER
  for (;;) {
    const { rows } = await query<{ upTo: LogPosition; crc: number; packed: number; bytes: Uint8Array }>(
      `SELECT up_to AS "upTo", crc, packed, bytes FROM checkpoints
       WHERE map = $1 AND holds_to <= $2 AND up_to < $3 ORDER BY up_to DESC LIMIT 1`,
      [mapId, position, below],
    )
    const [row] = rows
    if (row === undefined) return { bytes: null, upTo: 0 }
    if (crc32(row.bytes) === row.crc) return { bytes: unpackState(row.bytes, row.packed), upTo: row.upTo }
    below = row.upTo
  }
}

const damaged = (mapId: string, position: LogPosition): string =>
  `The history of map ${mapId} cannot be read past record ${position}, which is damaged. Ask for a later time, or restore the newest backup.`

/**
 * Keeps states of the past, where none lies near: without them a state in the middle would have to be put together from
 * the beginning. `holds` says what the bytes may hold beyond `upTo`.
 */
export async function keepCheckpoint(
  query: Query,
  mapId: string,
  upTo: LogPosition,
  holds: 'nothing beyond' | 'all that is in the log',
  bytes: Uint8Array,
): Promise<void> {
  if (upTo < CHECKPOINT_EVERY) return
  const { rows: near } = await query(
    'SELECT 1 FROM checkpoints WHERE map = $1 AND up_to > $2 AND up_to < $3 LIMIT 1',
    [mapId, upTo - CHECKPOINT_EVERY, upTo + CHECKPOINT_EVERY],
  )
  if (near.length > 0) return
  const stored = packState(bytes)
  const apart = checkpointsApart(stored)
  if (upTo < apart) return
  await query(
    `INSERT INTO checkpoints (map, up_to, holds_to, crc, packed, bytes)
     SELECT map, $2::bigint, coalesce($3::bigint, position), $4::bigint, 1, $5::bytea FROM heads
     WHERE map = $1 AND NOT EXISTS (
       SELECT 1 FROM checkpoints WHERE map = $1 AND up_to > $2 - $6::bigint AND up_to < $2 + $6::bigint)
     FOR KEY SHARE OF heads
     ON CONFLICT DO NOTHING`,
    [mapId, upTo, holds === 'nothing beyond' ? upTo : null, crc32(stored), stored, apart],
  )
}
