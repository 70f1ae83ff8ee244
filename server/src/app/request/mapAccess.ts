import { type Action, can, mayCreate, whoCan } from '@golden-thread/shared/protocol'
import type { Context } from 'hono'
import type { EffectiveRole } from '../../access/index.ts'
import type { MapRecord, StoredPerson } from '../../storage/index.ts'
import type { AppEnv, Services } from '../services/index.ts'
import { RequestRefused } from './refused.ts'
import { signedIn } from './session.ts'

export interface MapAccess {
  readonly person: StoredPerson
  readonly effectiveRole: EffectiveRole
  readonly map: MapRecord
}

/** Who asks, what they are in the map, and the map; refuses unless that role may do the action. */
export async function requireAccess(
  c: Context<AppEnv>,
  services: Services,
  id: string,
  action: Action,
): Promise<MapAccess> {
  const person = signedIn(c)
  const [map, effectiveRole] = await Promise.all([
    services.storage.maps.get(id),
    services.accessLinks.effectiveRole(person, id),
  ])
  if (!map) throw new RequestRefused({ code: 'map-unknown' })
  if (!effectiveRole) {
    const ended = await services.accessLinks.wasLetIn(person, id)
    throw new RequestRefused({ code: ended ? 'access-ended' : 'no-access' })
  }
  if (!can(effectiveRole.role, action)) {
    throw new RequestRefused({ code: 'role-too-low', role: effectiveRole.role, action, who: whoCan(action) })
  }
  if (map.deletedAt !== null && action !== 'restore the map')
    throw new RequestRefused({ code: 'map-deleted' })
  return { person, effectiveRole, map }
}

/** Someone who may start a map, or a refusal. */
export async function requireCreator(c: Context<AppEnv>, services: Services): Promise<StoredPerson> {
  const person = signedIn(c)
  const effectiveRoles = await services.accessLinks.effectiveRoles(person)
  if (!mayCreate([...effectiveRoles.values()].map((effectiveRole) => effectiveRole.role))) {
    throw new RequestRefused({ code: 'may-not-create' })
  }
  return person
}
