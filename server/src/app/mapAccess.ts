import { type Action, can, mayCreate, whoCan } from '@golden-thread/shared/protocol'
import type { Context } from 'hono'
import type { Standing } from '../access/standing.ts'
import type { Person } from '../storage/accessStorage.ts'
import type { MapRecord } from '../storage/store.ts'
import type { AppEnv, Services } from './env.ts'
import { RequestRefused } from './refused.ts'
import { signedIn } from './session.ts'

export interface Entered {
  readonly person: Person
  readonly standing: Standing
  readonly map: MapRecord
}

/** Who asks, what they are in the map, and the map; refuses unless that role may do the action. */
export async function enter(
  c: Context<AppEnv>,
  services: Services,
  id: string,
  action: Action,
): Promise<Entered> {
  const person = signedIn(c)
  const [map, standing] = await Promise.all([
    services.storage.maps.get(id),
    services.invite.standing(person, id),
  ])
  if (!map) throw new RequestRefused({ code: 'map-unknown' })
  if (!standing) {
    const ended = await services.invite.wasLetIn(person, id)
    throw new RequestRefused({ code: ended ? 'access-ended' : 'no-access' })
  }
  if (!can(standing.role, action)) {
    throw new RequestRefused({ code: 'role-too-low', role: standing.role, action, who: whoCan(action) })
  }
  if (map.deletedAt !== null && action !== 'restore the map')
    throw new RequestRefused({ code: 'map-deleted' })
  return { person, standing, map }
}

/** Someone who may start a map, or a refusal. */
export async function creator(c: Context<AppEnv>, services: Services): Promise<Person> {
  const person = signedIn(c)
  const standings = await services.invite.standings(person)
  if (!mayCreate([...standings.values()].map((standing) => standing.role))) {
    throw new RequestRefused({ code: 'may-not-create' })
  }
  return person
}
