import type { WebSocket } from 'ws'

/** The sockets that people have open to this server itself, whichever server owns the map. */
export interface HeldSockets {
  /** Counts a socket for as long as it is connected; false where the person has as many as one may have, and it is not. */
  take(person: string, ws: Pick<WebSocket, 'once'>): boolean
}

/**
 * The owner of a map counts who is in its rooms, by whichever servers they come. That alone would let one person have as
 * many sockets here as one may have, for each server that owns a map.
 */
export function createHeldSockets(perPersonMax: number): HeldSockets {
  const counts = new Map<string, number>()
  return {
    take(person, ws) {
      const count = counts.get(person) ?? 0
      if (count >= perPersonMax) return false
      counts.set(person, count + 1)
      ws.once('close', () => {
        const left = (counts.get(person) ?? 1) - 1
        if (left > 0) counts.set(person, left)
        else counts.delete(person)
      })
      return true
    },
  }
}
