import { CLOSE, type CloseCode } from '@golden-thread/shared/protocol'
import type { LiveSession } from '../../access/index.ts'
import type { StoredPerson } from '../../storage/index.ts'
import type { Services } from './env.ts'

/** A handshake that was under way when the links changed has ended by then. */
const AGAIN_MS = 500

/**
 * Closes the open sockets of a map that its links no longer allow: 4410 for those who may do something else now, 4403
 * for those who may do nothing. Whoever still has the same role by another link stays and notices nothing.
 */
export async function reviewSockets(services: Services, map: string): Promise<void> {
  const told = services.cluster?.tell({ kind: 'review', map })
  await reviewSocketsHere(services, map)
  await told
}

/** Those that are in rooms of this server. */
export const reviewSocketsHere = (services: Services, map: string): Promise<void> =>
  reviewTwice(services, ({ mapId }) => mapId === map)

/** What PostgreSQL carries as one notice is 8,000 bytes: so many people, or sessions, are named in one. */
const NAMED_AT_ONCE = 100

function* parts(names: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < names.length; from += NAMED_AT_ONCE) yield names.slice(from, from + NAMED_AT_ONCE)
}

/** The same for these people, whatever maps they have open: as many notices as there are people to name, and not one a map. */
export async function reviewPeople(services: Services, people: readonly string[]): Promise<void> {
  const told: (Promise<void> | undefined)[] = []
  for (const some of parts(people)) told.push(services.cluster?.tell({ kind: 'review-people', people: some }))
  await reviewPeopleHere(services, people)
  await Promise.all(told)
}

export function reviewPeopleHere(services: Services, people: readonly string[]): Promise<void> {
  const some = new Set(people)
  return reviewTwice(services, ({ personId }) => some.has(personId))
}

/** The same for everybody in the maps of an organisation. */
export async function reviewOrganisation(services: Services, organisation: string): Promise<void> {
  const told = services.cluster?.tell({ kind: 'review-organisation', organisation })
  await reviewOrganisationHere(services, organisation)
  await told
}

export async function reviewOrganisationHere(services: Services, organisation: string): Promise<void> {
  const maps = new Set(await services.storage.organisations.mapsOf(organisation))
  await reviewTwice(services, ({ mapId }) => maps.has(mapId))
}

type Concerns = (socket: { readonly mapId: string; readonly personId: string }) => boolean

async function reviewTwice(services: Services, concerns: Concerns): Promise<void> {
  await review(services, concerns)
  setTimeout(() => {
    review(services, concerns).catch((error: unknown) =>
      services.log.error({ err: error }, 'the sockets of a map were not reviewed'),
    )
  }, AGAIN_MS).unref()
}

/** Whoever has a map open is looked at once in it, and what nobody has open costs nothing. */
async function review(services: Services, concerns: Concerns): Promise<void> {
  const open = new Map<string, Set<string>>()
  // The filter is shown every socket, and takes none.
  services.rooms.closeSockets((socket) => {
    if (concerns(socket)) {
      const people = open.get(socket.mapId) ?? new Set()
      open.set(socket.mapId, people.add(socket.personId))
    }
    return false
  }, CLOSE.linkRevoked)
  for (const [map, people] of open) for (const id of people) await reviewSocketsOfHere({ id }, services, map)
}

/** Closes what these sessions opened, which are no more. */
export function closeSessions(services: Services, hashes: readonly string[], code: CloseCode): void {
  for (const sessions of parts(hashes)) void services.cluster?.tell({ kind: 'ended', sessions, code })
  closeSessionsHere(services, hashes, code)
}

export function closeSessionsHere(
  { rooms }: Pick<Services, 'rooms'>,
  hashes: readonly string[],
  code: CloseCode,
): void {
  const close = () =>
    rooms.closeSockets(({ session }) => session !== undefined && hashes.includes(session), code)
  close()
  setTimeout(close, AGAIN_MS).unref()
}

/** Timers wait no longer than 24 days; a link may end later than that. */
const WAIT_MOST_MS = 86_400_000
/** A timer may be early by a moment. */
const AFTER_MS = 20

/** Looks at a person's sockets again when what let them in ends. The answer forgets it. */
export function reviewWhenEnded(
  services: Services,
  {
    person,
    map,
    until,
  }: { readonly person: Pick<StoredPerson, 'id'>; readonly map: string; readonly until: number },
): () => void {
  return whenReached(services, until, () => {
    // The room may be on another server.
    reviewSocketsOf(person, services, map).catch((error: unknown) =>
      services.log.error({ err: error, map }, 'the sockets of a link that ended were not reviewed'),
    )
  })
}

/** Closes what a session opened when it is over. The answer forgets it. */
export const closeWhenOver = (services: Services, { hash, until }: Pick<LiveSession, 'hash' | 'until'>) =>
  whenReached(services, until, () => closeSessions(services, [hash], CLOSE.sessionUnknown))

function whenReached({ clock }: Services, until: number, act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = (): void => {
    const left = Math.max(0, until - clock())
    timer = setTimeout(left > 0 ? wait : act, Math.min(WAIT_MOST_MS, left + AFTER_MS)).unref()
  }
  wait()
  return () => clearTimeout(timer)
}

/** The same for the sockets of one person, such as one who has just followed a link that allows more. */
export async function reviewSocketsOf(
  person: Pick<StoredPerson, 'id'>,
  services: Services,
  map: string,
): Promise<void> {
  const told = services.cluster?.tell({ kind: 'review', map, person: person.id })
  await reviewSocketsOfHere(person, services, map)
  await told
}

export async function reviewSocketsOfHere(
  person: Pick<StoredPerson, 'id'>,
  { rooms, accessLinks }: Services,
  map: string,
): Promise<void> {
  const effectiveRole = await accessLinks.effectiveRole(person, map)
  rooms.closeSockets(
    (socket) => socket.mapId === map && socket.personId === person.id && socket.role !== effectiveRole?.role,
    effectiveRole ? CLOSE.roleChanged : CLOSE.linkRevoked,
  )
}
