import { crc32 } from 'node:zlib'
import type { Epoch, LogEntry, LogPosition } from '../store.ts'
import type { DatabaseLine, Query } from './line.ts'

/** Where the log of a map ends that this server owns, as far as it knows. */
export interface KnownHead {
  readonly epoch: Epoch
  readonly position: LogPosition
}

/**
 * One statement a batch, whatever is in it. It writes for a map only where the head is as this server knows it: of its
 * own epoch, so that an earlier owner writes nothing, and at the position that it expects. The second makes a batch whose
 * answer was lost safe to hand in again: what the lost statement has kept, or is about to keep, is not kept twice.
 */
export function createAppend(line: DatabaseLine, heads: Map<string, KnownHead>) {
  return (batch: readonly LogEntry[]): Promise<readonly (LogPosition | null)[]> =>
    line.use(async (query) => {
      const positions: (LogPosition | null)[] = new Array(batch.length).fill(null)
      const shares = sharesOf(batch, heads)
      if (shares.length === 0) return positions
      const written = await write(query, shares)
      const absent = shares.filter((share) => !written.has(share))
      const before = absent.length === 0 ? new Set() : await keptBefore(query, absent)
      for (const share of shares) {
        if (!written.has(share) && !before.has(share)) continue
        for (const [at, { index }] of share.entries.entries()) positions[index] = share.after + at + 1
        heads.set(share.map, { epoch: share.epoch, position: share.after + share.entries.length })
      }
      return positions
    })
}

/** What of a batch is for one map, by its owner of now. */
interface Share {
  readonly map: string
  readonly epoch: Epoch
  /** The head before it. */
  readonly after: LogPosition
  readonly entries: { readonly entry: LogEntry; readonly index: number; readonly crc: number }[]
}

function sharesOf(batch: readonly LogEntry[], heads: ReadonlyMap<string, KnownHead>): readonly Share[] {
  const shares = new Map<string, Share>()
  for (const [index, entry] of batch.entries()) {
    const { mapId, epoch } = entry
    const head = heads.get(mapId)
    if (head?.epoch !== epoch) continue
    const share = shares.get(mapId) ?? { map: mapId, epoch, after: head.position, entries: [] }
    shares.set(mapId, share)
    share.entries.push({ entry, index, crc: crc32(entry.update) })
  }
  return [...shares.values()]
}

async function write(query: Query, shares: readonly Share[]): Promise<ReadonlySet<Share>> {
  const entries = shares.flatMap((share, number) => share.entries.map((one, at) => ({ ...one, number, at })))
  // All updates as one value: as an array of bytes they would go over the line as text, twice as long.
  const bytes = Buffer.concat(entries.map(({ entry }) => entry.update))
  let start = 1
  const starts = entries.map(({ entry }) => {
    start += entry.update.byteLength
    return start - entry.update.byteLength
  })
  const { rows } = await query<{ share: number }>(
    APPEND,
    [
      bytes,
      list(entries.map(({ number }) => number)),
      list(starts),
      list(entries.map(({ entry }) => entry.update.byteLength)),
      list(entries.map(({ number, at }) => shares[number]!.after + at + 1)),
      list(entries.map(({ entry }) => entry.at)),
      list(entries.map(({ crc }) => crc)),
      entries.map(({ entry }) => entry.person),
      shares.map(({ map }) => map),
      list(shares.map(({ epoch }) => epoch)),
      list(shares.map(({ after }) => after)),
      list(shares.map((share) => share.entries.length)),
    ],
    'append',
  )
  return new Set(rows.map(({ share }) => shares[share]!))
}

/** Heads are locked in the order of their maps, so that two batches never wait for each other. */
const APPEND = `
  WITH share AS MATERIALIZED (
    SELECT map, epoch, after, count, number - 1 AS share
    FROM unnest($9::text[], $10::bigint[], $11::bigint[], $12::bigint[])
      WITH ORDINALITY AS given (map, epoch, after, count, number)
  ), owned AS (
    SELECT heads.map FROM heads
    JOIN share ON share.map = heads.map AND share.epoch = heads.epoch AND share.after = heads.position
    ORDER BY heads.map FOR NO KEY UPDATE OF heads
  ), moved AS (
    UPDATE heads SET position = heads.position + share.count FROM owned JOIN share ON share.map = owned.map
    WHERE heads.map = owned.map AND heads.epoch = share.epoch AND heads.position = share.after
    RETURNING heads.map, heads.epoch, share.share
  ), kept AS (
    INSERT INTO log (map, position, epoch, person, at, crc, bytes)
    SELECT moved.map, entry.position, moved.epoch, entry.person, entry.at, entry.crc,
      substring($1::bytea FROM entry.start FOR entry.length)
    FROM unnest($2::int[], $3::int[], $4::int[], $5::bigint[], $6::bigint[], $7::bigint[], $8::text[])
      AS entry (share, start, length, position, at, crc, person)
    JOIN moved ON moved.share = entry.share
  )
  SELECT share::int AS share FROM moved`

/** Those of the shares that an earlier attempt has kept, of which no answer came: nobody else writes for their epoch. */
async function keptBefore(query: Query, shares: readonly Share[]): Promise<ReadonlySet<Share>> {
  const entries = shares.flatMap((share, number) => share.entries.map((one, at) => ({ ...one, number, at })))
  const { rows } = await query<{ share: number; count: number }>(
    `SELECT given.share, count(*) AS count
     FROM unnest($1::int[], $2::text[], $3::bigint[], $4::bigint[], $5::bigint[]) AS given (share, map, position, epoch, crc)
     JOIN log USING (map, position, epoch, crc) GROUP BY given.share`,
    [
      list(entries.map(({ number }) => number)),
      entries.map(({ entry }) => entry.mapId),
      list(entries.map(({ number, at }) => shares[number]!.after + at + 1)),
      list(entries.map(({ entry }) => entry.epoch)),
      list(entries.map(({ crc }) => crc)),
    ],
  )
  return new Set(
    rows
      .filter(({ share, count }) => shares[share]!.entries.length === count)
      .map(({ share }) => shares[share]!),
  )
}

/** Numbers as PostgreSQL reads an array: much faster than one by one. */
const list = (numbers: readonly number[]): string => `{${numbers.join(',')}}`
