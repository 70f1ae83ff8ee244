import { CLOSE } from '@golden-thread/shared/protocol'
import { type Context, Hono } from 'hono'
import { RequestRefused, readBody, signedIn } from '../request/index.ts'
import { type AppEnv, closeSessions, type Services } from '../services/index.ts'
import { erasureBody } from './bodies.ts'
import { noteIn, requireMember } from './member.ts'

/** What a person is called afterwards, wherever something of theirs must stay. */
const ERASED = 'Somebody who was erased'

/** What a body must be able to prove, and so keeps with the name of that day; answered to whoever erases. */
const KEPT = [
  'the audit log, whose entries are chained by hash',
  'signatures of baselines',
  'recorded decisions, holds and who made a baseline',
  'edits in the log of each map, under an id that names nobody any more',
  'messages to other programs, of which the last are kept',
  'names that others wrote into maps and comments',
]

/** All that is kept of oneself, and being forgotten: for everybody, guests too. */
export function myDataRoutes(services: Services) {
  return new Hono<AppEnv>()
    .get('/export.json', async (c) => c.json(await dataOf(services, signedIn(c).id)))
    .post('/erasure', async (c) => c.json(await erase(c, services, signedIn(c).id)))
}

/** The same for a member, by an administrator. */
export function personalDataRoutes(services: Services) {
  const { organisations } = services.storage
  async function memberOf(c: Context<AppEnv>): Promise<{ organisation: string; person: string }> {
    const { organisation } = await requireMember(c, services, 'manage the organisation')
    const person = c.req.param('person') ?? ''
    const standings = await organisations.ofPerson(person)
    const isIts = standings.some((one) => one.organisation.id === organisation.id)
    // One body does not decide about somebody who belongs to another as well.
    if (!isIts || standings.length > 1) throw new RequestRefused({ code: 'person-unknown' })
    return { organisation: organisation.id, person }
  }
  return new Hono<AppEnv>()
    .get('/:organisation/members/:person/export.json', async (c) => {
      const { organisation, person } = await memberOf(c)
      return c.json(await dataFor(services, organisation, await dataOf(services, person)))
    })
    .post('/:organisation/members/:person/erasure', async (c) =>
      c.json(await erase(c, services, (await memberOf(c)).person)),
    )
}

async function dataOf({ storage }: Services, person: string) {
  const [known, identity, standings, data] = await Promise.all([
    storage.access.person(person),
    storage.identities.identityOf(person),
    storage.organisations.ofPerson(person),
    storage.personalData.of(person),
  ])
  const organisations = standings.map(({ organisation: { id, name }, role }) => ({ id, name, role }))
  return { person: known ?? null, identity: identity ?? null, organisations, ...data }
}

/** What is kept on maps that belong to another organisation is that one's to show, and their own. */
async function dataFor(
  { storage }: Services,
  organisation: string,
  data: Awaited<ReturnType<typeof dataOf>>,
) {
  const isOthers = async (row: object): Promise<boolean> => {
    const owner = 'map' in row ? await storage.organisations.ownerOf(String(row.map)) : undefined
    return owner !== undefined && owner.id !== organisation
  }
  const shown: Record<string, unknown> = { ...data }
  for (const [name, rows] of Object.entries(data)) {
    if (!Array.isArray(rows)) continue
    const others = await Promise.all(rows.map(isOthers))
    shown[name] = rows.filter((_, at) => !others[at])
  }
  return shown
}

/** Whether an organisation would be left with nobody to administrate it. */
async function isLastSomewhere({ storage }: Services, person: string): Promise<boolean> {
  for (const { organisation, role } of await storage.organisations.ofPerson(person)) {
    if (role !== 'administrator') continue
    const members = await storage.organisations.members(organisation.id)
    const isThere = members.some(
      (one) => one.person.id !== person && one.from.some((from) => from.role === 'administrator'),
    )
    if (!isThere) return true
  }
  return false
}

async function erase(c: Context<AppEnv>, services: Services, person: string) {
  const { clock, storage } = services
  const { comments } = await readBody(c, erasureBody)
  const at = clock()
  // Before anything is done: nobody is half forgotten.
  if (await isLastSomewhere(services, person)) throw new RequestRefused({ code: 'last-administrator' })
  for (const { organisation } of await storage.organisations.ofPerson(person)) {
    if (!(await storage.organisations.removeMember(organisation.id, person, at)))
      throw new RequestRefused({ code: 'last-administrator' })
    await noteIn(services, organisation.id, signedIn(c), 'person erased', { person, comments })
  }
  const sessions = await storage.access.removeSessionsOf(person)
  await storage.personalData.erase(person, { name: ERASED, comments, at })
  closeSessions(services, sessions, CLOSE.signedOut)
  services.rooms.rename(person, ERASED)
  return { erased: person, name: ERASED, comments, kept: KEPT }
}
