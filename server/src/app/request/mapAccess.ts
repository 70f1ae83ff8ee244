import { type Action, can, isForKeys, lowerRole, mayCreate, whoCan } from '@golden-thread/shared/protocol'
import type { Context } from 'hono'
import type { EffectiveRole } from '../../access/index.ts'
import type { MapRecord, StoredKey, StoredPerson } from '../../storage/index.ts'
import type { AppEnv, Services } from '../services/index.ts'
import { RequestRefused } from './refused.ts'
import { asking, signedIn } from './session.ts'

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
  const person = asking(c)
  const { key } = c.var
  if (key && !key.maps.includes(id)) throw new RequestRefused({ code: 'key-scope' })
  const [map, makersRole] = await Promise.all([
    services.storage.maps.get(id),
    services.accessLinks.effectiveRole(person, id),
  ])
  const effectiveRole = makersRole && bounded(makersRole, key)
  if (!map) throw new RequestRefused({ code: 'map-unknown' })
  if (!effectiveRole) {
    const ended = await services.accessLinks.wasLetIn(person, id)
    throw new RequestRefused({ code: ended ? 'access-ended' : 'no-access' })
  }
  if (!can(effectiveRole.role, action)) {
    throw new RequestRefused({ code: 'role-too-low', role: effectiveRole.role, action, who: whoCan(action) })
  }
  if (key && !isForKeys(action)) throw new RequestRefused({ code: 'key-not-here' })
  if (map.deletedAt !== null && !IN_BIN.includes(action)) throw new RequestRefused({ code: 'map-deleted' })
  return { person, effectiveRole, map }
}

/** What can be done to a map that is in the bin. */
const IN_BIN: readonly Action[] = ['restore the map', 'hold the map']

/** What whoever asks is in each of their maps. */
export async function rolesOf(
  c: Context<AppEnv>,
  { accessLinks }: Services,
): Promise<ReadonlyMap<string, EffectiveRole>> {
  const roles = await accessLinks.effectiveRoles(asking(c))
  const { key } = c.var
  if (!key) return roles
  return new Map(
    [...roles].flatMap(([map, role]) => (key.maps.includes(map) ? [[map, bounded(role, key)]] : [])),
  )
}

/** A key allows no more than it says, and no more than whoever made it may do now. */
const bounded = (effectiveRole: EffectiveRole, key: StoredKey | undefined): EffectiveRole =>
  key ? { ...effectiveRole, role: lowerRole(effectiveRole.role, key.role) } : effectiveRole

/** Someone who may start a map, or a refusal. */
export async function requireCreator(c: Context<AppEnv>, services: Services): Promise<StoredPerson> {
  const person = signedIn(c)
  if (!(await mayMakeMaps(services, person))) throw new RequestRefused({ code: 'may-not-create' })
  return person
}

/** Whoever may change some map here, or make some in an organisation. */
export async function mayMakeMaps(
  { accessLinks, storage }: Services,
  person: StoredPerson,
): Promise<boolean> {
  const effectiveRoles = await accessLinks.effectiveRoles(person)
  if (mayCreate([...effectiveRoles.values()].map(({ role }) => role))) return true
  const standings = await storage.organisations.ofPerson(person.id)
  return standings.some(({ role }) => can(role, 'make maps in the organisation'))
}
