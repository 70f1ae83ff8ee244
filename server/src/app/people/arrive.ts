import type { DirectoryPerson } from '../../directory/index.ts'
import type { StoredPerson } from '../../storage/index.ts'
import { oneLine, PERSON_NAME_CHARS_MAX } from '../request/index.ts'
import type { Services } from '../services/index.ts'

/**
 * The person of ours behind someone of the directory. A guest who signs in for the first time stays who they are, under
 * the name that the directory knows; one who has signed in before elsewhere is joined to who they were then.
 */
export async function arrive(
  { identity, storage, clock }: Services,
  { who, issuer, guest }: { who: DirectoryPerson; issuer: string; guest: StoredPerson | undefined },
): Promise<StoredPerson> {
  const { identities } = storage
  const { subject, groups } = who
  const known = await identities.personOf(issuer, subject)
  const name = nameOf(who)
  const before = known ?? guest
  const person = before ? await identity.rename(before, name) : await identity.makePerson(name)
  await identities.keep({
    issuer,
    subject,
    person: person.id,
    email: oneLine(who.email).toLowerCase(),
    tooManyGroups: groups.type === 'too-many',
    signedInAt: clock(),
  })
  if (known && guest) await identities.join(guest.id, known.id)
  return person
}

const nameOf = ({ name }: DirectoryPerson): string =>
  [...oneLine(name)].slice(0, PERSON_NAME_CHARS_MAX).join('').trim() || 'Someone without a name'
