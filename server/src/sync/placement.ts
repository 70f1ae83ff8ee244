import type { PassedUpdate } from '@golden-thread/shared/document'

/** How far a document has got: for each client, one past its last clock. */
export type Clocks = ReadonlyMap<number, number>

/** Whether everything that an update brings is there already, deletions aside. */
export function isKnown(clocks: Clocks, { to }: PassedUpdate): boolean {
  for (const [client, end] of to) if ((clocks.get(client) ?? 0) < end) return false
  return true
}

/** Whether everything that an update stands on is there, or comes with it. */
export function canPlace(clocks: Clocks, { from, to, needs, missing, deleted }: PassedUpdate): boolean {
  const there = (client: number) => clocks.get(client) ?? 0
  for (const [client, start] of from) if (there(client) < start) return false
  for (const [client, end] of missing) if (there(client) < end) return false
  const afterwards = (client: number) => Math.max(there(client), to.get(client) ?? 0)
  for (const [client, end] of needs) if (afterwards(client) < end) return false
  for (const [client, ranges] of deleted) {
    const end = afterwards(client)
    if (ranges.some(({ clock, len }) => clock + len > end)) return false
  }
  return true
}
