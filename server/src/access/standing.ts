import { higherRole, type Role } from '@golden-thread/shared/protocol'
import type { Grant } from '../storage/accessStorage.ts'

/** What someone is in one map, and by which link; null where they made the map themselves. */
export interface Standing {
  readonly role: Role
  readonly link: string | null
}

/** Grants add up: of all that someone holds on one map, the one that allows most counts. */
export function standingOf(grants: readonly Grant[]): Standing | undefined {
  let best: Standing | undefined
  for (const { role, link } of grants) {
    if (!best || (role !== best.role && higherRole(role, best.role) === role)) best = { role, link }
  }
  return best
}

/** The standing in each map that any of the grants is for. */
export function standingsOf(grants: readonly Grant[]): ReadonlyMap<string, Standing> {
  const byMap = Map.groupBy(grants, (grant) => grant.map)
  const standings = new Map<string, Standing>()
  for (const [map, some] of byMap) {
    const standing = standingOf(some)
    if (standing) standings.set(map, standing)
  }
  return standings
}
