import { type Action, can } from '@golden-thread/shared/protocol'
import type { Context } from 'hono'
import type { Boards } from '../../board/index.ts'
import type { Standing, StoredPerson } from '../../storage/index.ts'
import { RequestRefused, signedIn } from '../request/index.ts'
import { type AppEnv, reviewSockets, reviewSocketsOf, type Services } from '../services/index.ts'

/** Who asks, and what they are in the organisation of the address; refuses unless that may do the action. */
export async function requireMember(
  c: Context<AppEnv>,
  { storage }: Services,
  action: Action,
): Promise<Standing & { readonly person: StoredPerson }> {
  const person = signedIn(c)
  const id = c.req.param('organisation')
  const standing = (await storage.organisations.ofPerson(person.id)).find(
    ({ organisation }) => organisation.id === id,
  )
  // Whoever is no member is not told whether there is such an organisation.
  if (!standing) throw new RequestRefused({ code: 'organisation-unknown' })
  if (!can(standing.role, action)) throw new RequestRefused({ code: 'administrators-only' })
  return { ...standing, person }
}

/** The chain of the audit log that an organisation's own deeds stand in. */
export const auditKey = (organisation: string): string => `organisation:${organisation}`

/** Writes down what was done in an organisation, before whoever did it is answered. */
export const noteIn = (
  { audit }: Services,
  organisation: string,
  person: StoredPerson,
  action: string,
  detail: Readonly<Record<string, string | number | boolean | null>> = {},
): Promise<void> => audit.note({ map: auditKey(organisation), person, action, detail })

/** Closes what a person may not see any more, wherever they are, and lets the rest load again with their new role. */
export async function reviewPerson(services: Services, person: string, organisation: string): Promise<void> {
  // Which of its maps somebody has open elsewhere only the other servers know.
  if (services.cluster)
    for (const map of await services.storage.organisations.mapsOf(organisation))
      void services.cluster.tell({ kind: 'review', map, person })
  const review = async () => {
    const maps = new Set<string>()
    services.rooms.closeSockets((socket) => {
      if (socket.personId === person) maps.add(socket.mapId)
      return false
    }, NOBODY)
    for (const map of maps) await reviewSocketsOf({ id: person }, services, map)
  }
  await review()
  later(services, review)
}

/** The same for everybody in the maps of an organisation. */
export async function reviewOrganisation(services: Services, organisation: string): Promise<void> {
  const open = new Set<string>()
  services.rooms.closeSockets(({ mapId }) => {
    open.add(mapId)
    return false
  }, NOBODY)
  const maps = await services.storage.organisations.mapsOf(organisation)
  for (const map of maps.filter((id) => services.cluster !== undefined || open.has(id)))
    await reviewSockets(services, map)
}

/** Every open page of a board of these maps is loaded again, and by whoever may not read it any more not served. */
export async function endBoards({ storage }: Services, boards: Boards, organisation: string): Promise<void> {
  for (const map of await storage.organisations.mapsOf(organisation)) boards.endAll(map)
}

/** The filter is shown every socket and takes none, so no code is ever sent. */
const NOBODY = 4401

/** A handshake that was under way meanwhile has ended by then. */
const AGAIN_MS = 500
const later = ({ log }: Services, review: () => Promise<void>): void => {
  setTimeout(() => {
    review().catch((error: unknown) => log.error({ err: error }, 'the sockets of a person were not reviewed'))
  }, AGAIN_MS).unref()
}
