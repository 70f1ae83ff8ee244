import { CLOSE } from '@golden-thread/shared/protocol'
import type { DirectoryPerson } from '../../directory/index.ts'
import type { StoredPerson } from '../../storage/index.ts'
import { closeSessions, reviewPeople, type Services } from '../services/index.ts'
import { noteIn } from './member.ts'
import { createSignInNotes } from './signInNotes.ts'

/** Makes of somebody what the groups that the directory names make of them, and closes what they may not see any more. */
export async function takeGroups(
  services: Services,
  person: StoredPerson,
  who: DirectoryPerson,
): Promise<void> {
  const { clock, storage } = services
  const groups = who.groups.type === 'told' ? who.groups.names : []
  for (const changed of await storage.organisations.setGroupsOf(person.id, groups, clock())) {
    const standings = await storage.organisations.ofPerson(person.id)
    const role = standings.find(({ organisation }) => organisation.id === changed)?.role ?? 'no member'
    await noteIn(services, changed, person, 'changed by groups of the directory', { role })
    await reviewPeople(services, [person.id])
  }
}

/** The directory vouches no more for whoever signed in with this session. */
async function endSession(services: Services, person: string, session: string): Promise<void> {
  await services.storage.access.removeSession(session)
  closeSessions(services, [session], CLOSE.signedOut)
  await createSignInNotes(services).endedByDirectory([person])
}

/** The same of all whose time has come to be asked about. What the directory does not say stays until their session ends. */
export async function askGroupsAgain(services: Services): Promise<void> {
  const { groups, storage, log } = services
  for await (const { person: id, session, who } of groups?.due() ?? [])
    try {
      if (who === undefined) {
        await endSession(services, id, session)
        continue
      }
      const person = await storage.access.person(id)
      const known = await storage.identities.identityOf(id)
      if (!person || !known) continue
      const tooManyGroups = who.groups.type === 'too-many'
      if (known.tooManyGroups !== tooManyGroups) await storage.identities.keep({ ...known, tooManyGroups })
      await takeGroups(services, person, who)
    } catch (error) {
      log.error({ err: error }, 'the groups of somebody were asked again, and not taken')
    }
}
