import type { ClusterNode, Nodes } from '../clusterStorage.ts'
import type { DatabaseLine } from './line.ts'

/** All times are those of the database: what the clocks of the nodes say has no part in it. */
export function createNodes(line: DatabaseLine, node: ClusterNode): Nodes {
  return {
    async renew(forMs) {
      const { rows } = await line.use((query) =>
        query<{ lived: boolean }>(
          `WITH before AS (SELECT expires > clock_timestamp() AS lived FROM nodes WHERE id = $1)
           INSERT INTO nodes (id, url, expires)
           VALUES ($1, $2, clock_timestamp() + $3::bigint * interval '1 millisecond')
           ON CONFLICT (id) DO UPDATE SET url = excluded.url, expires = excluded.expires
           RETURNING coalesce((SELECT lived FROM before), false) AS lived`,
          [node.id, node.url, forMs],
          'renew',
        ),
      )
      return rows[0]?.lived === true
    },
    leave: () =>
      line.transaction(async (query) => {
        await query('DELETE FROM owners WHERE node = $1', [node.id])
        await query('DELETE FROM nodes WHERE id = $1', [node.id])
        // Those that ended without a word long ago.
        await query(`DELETE FROM nodes WHERE expires < now() - interval '1 day'`)
      }),
    async ownerOf(mapId) {
      const { rows } = await line.use((query) =>
        query<ClusterNode>(
          `SELECT nodes.id, nodes.url FROM owners JOIN nodes ON nodes.id = owners.node
           WHERE owners.map = $1 AND nodes.expires > clock_timestamp()`,
          [mapId],
          'owner',
        ),
      )
      return rows[0]
    },
    async lostOf(mapIds) {
      const { rows } = await line.use((query) =>
        query<{ map: string }>('SELECT map FROM owners WHERE map = ANY($1) AND node <> $2', [
          mapIds,
          node.id,
        ]),
      )
      return rows.map(({ map }) => map)
    },
  }
}

/** Takes a map over where nobody who lives owns it. One of several on one database says who it is, `$2`. */
export const CLAIM_AS_NODE = `
  WITH claimed AS (
    INSERT INTO owners (map, node) VALUES ($1, $2)
    ON CONFLICT (map) DO UPDATE SET node = $2
    WHERE owners.node = $2 OR NOT EXISTS (
      SELECT 1 FROM nodes WHERE id = owners.node AND expires > clock_timestamp())
    RETURNING map
  )
  INSERT INTO heads (map, epoch, position) SELECT map, 1, 0 FROM claimed
  ON CONFLICT (map) DO UPDATE SET epoch = heads.epoch + 1 RETURNING epoch`
