import { higherRole, type Role } from '@golden-thread/shared/protocol'
import type { Grant } from '../storage/index.ts'

/** What someone is in one map, and by which link; null where they made the map themselves. */
export interface EffectiveRole {
  readonly role: Role
  readonly link: string | null
  /** When that link ends; absent where it lasts. */
  readonly until?: number
}

/** Grants add up: of all that someone holds on one map and that has not ended, the one that allows most counts. */
export function effectiveRoleOf(grants: readonly Grant[], now: number): EffectiveRole | undefined {
  let best: EffectiveRole | undefined
  for (const { role, link, expiresAt } of grants) {
    if (expiresAt !== undefined && expiresAt <= now) continue
    const until = expiresAt === undefined ? {} : { until: expiresAt }
    const isMore = !best || (role !== best.role && higherRole(role, best.role) === role)
    // Of two that allow the same, the one that lasts longer.
    if (isMore || (role === best?.role && lastsLonger(until, best))) best = { role, link, ...until }
  }
  return best
}

const lastsLonger = (a: { readonly until?: number }, b: { readonly until?: number }): boolean =>
  (a.until ?? Number.POSITIVE_INFINITY) > (b.until ?? Number.POSITIVE_INFINITY)

/** The effective role in each map that any of the grants is for. */
export function effectiveRolesOf(grants: readonly Grant[], now: number): ReadonlyMap<string, EffectiveRole> {
  const byMap = Map.groupBy(grants, (grant) => grant.map)
  const effectiveRoles = new Map<string, EffectiveRole>()
  for (const [map, some] of byMap) {
    const effectiveRole = effectiveRoleOf(some, now)
    if (effectiveRole) effectiveRoles.set(map, effectiveRole)
  }
  return effectiveRoles
}
