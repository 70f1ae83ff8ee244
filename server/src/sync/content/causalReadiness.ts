import type { PassedUpdate } from '@golden-thread/shared/document'

/** How far a document has got: for each client, one past its last clock. */
export type Clocks = ReadonlyMap<number, number>

/** Whether everything that an update brings is there already, deletions aside. */
export const isKnown = (clocks: Clocks, { to }: PassedUpdate): boolean => reaches(clocks, to)

/** Whether `clocks` have got at least as far as `others`, for each client. */
export function reaches(clocks: Clocks, others: Clocks): boolean {
  for (const [client, end] of others) if ((clocks.get(client) ?? 0) < end) return false
  return true
}

/** Whether everything that an update stands on is there, or comes with it. */
export function isReady(clocks: Clocks, { from, to, needs, missing, deleted }: PassedUpdate): boolean {
  if (!reaches(clocks, from) || !reaches(clocks, missing)) return false
  const afterwards = (client: number) => Math.max(clocks.get(client) ?? 0, to.get(client) ?? 0)
  for (const [client, end] of needs) if (afterwards(client) < end) return false
  for (const [client, ranges] of deleted) {
    const end = afterwards(client)
    if (ranges.some(({ clock, len }) => clock + len > end)) return false
  }
  return true
}

/** How much of each client must be there for `isReady`, so that an update that waits need not be gone through again. */
export function prerequisitesOf({ from, to, needs, missing, deleted }: PassedUpdate): Clocks {
  const ends = new Map<number, number>()
  const raise = (client: number, end: number) => {
    if ((ends.get(client) ?? 0) < end) ends.set(client, end)
  }
  for (const [client, start] of from) raise(client, start)
  for (const [client, end] of missing) raise(client, end)
  const brought = (client: number) => to.get(client) ?? 0
  for (const [client, end] of needs) if (end > brought(client)) raise(client, end)
  for (const [client, ranges] of deleted)
    for (const { clock, len } of ranges) if (clock + len > brought(client)) raise(client, clock + len)
  return ends
}
