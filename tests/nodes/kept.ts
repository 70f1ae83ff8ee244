import { checkHistory, type Findings, type LogRow } from './history.ts'
import type { Person } from './person.ts'

/** Asks the database of a cluster, from beside. */
export type Ask = (text: string) => Promise<readonly object[]>

/** The log of a map as it is kept now. */
export async function logOf(ask: Ask, map: string): Promise<readonly LogRow[]> {
  const rows = (await ask(
    `SELECT position, epoch, bytes FROM log WHERE map = '${map}' ORDER BY position`,
  )) as readonly { position: string; epoch: string; bytes: Buffer }[]
  return rows.map(({ position, epoch, bytes }) => ({
    position: Number(position),
    epoch: Number(epoch),
    bytes,
  }))
}

/** The log of a map, held against what everyone was told of their edits and has of the map. */
export async function keptOf(
  ask: Ask,
  map: string,
  people: readonly Person[],
): Promise<Findings & { readonly rows: readonly LogRow[] }> {
  const rows = await logOf(ask, map)
  const promised = people.flatMap((person) => person.promised())
  const copies = people.map((person) => person.copy())
  return { ...checkHistory({ map, rows, promised, copies }), rows }
}
