import { crc32 } from 'node:zlib'
import { StorageError, type Store } from '../store.ts'
import { createAppend, type KnownHead } from './append.ts'
import type { DatabaseLine } from './line.ts'
import { CLAIM_AS_NODE } from './nodes.ts'
import { keepCheckpoint } from './past.ts'
import { readDocument, readRows } from './readDocument.ts'

/** The log, its heads and the snapshots. Every row carries a checksum, so that a bad one is not believed. */
export function createDocuments(
  log: DatabaseLine,
  writer: DatabaseLine,
  reader: () => DatabaseLine,
  node: string | undefined,
): Pick<Store, 'open' | 'load' | 'append' | 'compact' | 'history'> {
  const heads = new Map<string, KnownHead>()
  return {
    append: createAppend(log, heads),

    async open(mapId) {
      // Waits for appends that are under way, and shuts out those that come later. A map that cannot be read has no new
      // owner either.
      const opened = await reader().transaction(async (query) => {
        const { rows } = await (node === undefined
          ? query<{ epoch: number }>(CLAIM, [mapId], 'claim')
          : query<{ epoch: number }>(CLAIM_AS_NODE, [mapId, node], 'claim'))
        const [claimed] = rows
        if (claimed === undefined)
          throw new StorageError('in-use', 'Another server has this map open. Ask it, or try again.')
        return { ...(await readDocument(query, mapId)), epoch: claimed.epoch }
      })
      const known = heads.get(mapId)
      if (known === undefined || known.epoch < opened.epoch)
        heads.set(mapId, { epoch: opened.epoch, position: opened.upTo })
      return opened
    },

    load: (mapId) => reader().transaction((query) => readDocument(query, mapId), ONE_MOMENT),

    compact: (mapId, epoch, upTo, snapshot) =>
      writer.transaction(async (query) => {
        const { changed } = await query(
          `INSERT INTO snapshots (map, up_to, crc, bytes)
           SELECT map, $2::bigint, $3::bigint, $4::bytea FROM heads
           WHERE map = $1 AND epoch = $5 AND position >= $2 FOR KEY SHARE
           ON CONFLICT (map) DO UPDATE SET up_to = excluded.up_to, crc = excluded.crc, bytes = excluded.bytes
           WHERE excluded.up_to >= snapshots.up_to`,
          [mapId, upTo, crc32(snapshot), snapshot, epoch],
        )
        // A snapshot may hold what came after `upTo`, though nothing that is not in the log by now.
        if (changed > 0) await keepCheckpoint(query, mapId, upTo, 'all that is in the log', snapshot)
      }),

    async history(mapId, from, limit) {
      const { whole } = await reader().use((query) => readRows(query, mapId, from, limit))
      return whole.map(({ position, bytes, person, at }) => ({ position, update: bytes, person, at }))
    },
  }
}

const CLAIM = `
  INSERT INTO heads (map, epoch, position) VALUES ($1, 1, 0)
  ON CONFLICT (map) DO UPDATE SET epoch = heads.epoch + 1 RETURNING epoch`

const ONE_MOMENT = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'
