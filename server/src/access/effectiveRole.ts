import { higherRole, type Role } from '@golden-thread/shared/protocol'
import type { Grant } from '../storage/index.ts'

/** What someone is in one map, and by which link; null where they made the map themselves. */
export interface EffectiveRole {
  readonly role: Role
  readonly link: string | null
}

/** Grants add up: of all that someone holds on one map, the one that allows most counts. */
export function effectiveRoleOf(grants: readonly Grant[]): EffectiveRole | undefined {
  let best: EffectiveRole | undefined
  for (const { role, link } of grants) {
    if (!best || (role !== best.role && higherRole(role, best.role) === role)) best = { role, link }
  }
  return best
}

/** The effective role in each map that any of the grants is for. */
export function effectiveRolesOf(grants: readonly Grant[]): ReadonlyMap<string, EffectiveRole> {
  const byMap = Map.groupBy(grants, (grant) => grant.map)
  const effectiveRoles = new Map<string, EffectiveRole>()
  for (const [map, some] of byMap) {
    const effectiveRole = effectiveRoleOf(some)
    if (effectiveRole) effectiveRoles.set(map, effectiveRole)
  }
  return effectiveRoles
}
