import { type Action, can } from '@golden-thread/shared/protocol'
import type { Context } from 'hono'
import type { Boards } from '../../board/index.ts'
import type { Standing, StoredPerson } from '../../storage/index.ts'
import { RequestRefused, signedIn } from '../request/index.ts'
import type { AppEnv, Services } from '../services/index.ts'

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

/** Every open page of a board of these maps is loaded again, and by whoever may not read it any more not served. */
export async function endBoards({ storage }: Services, boards: Boards, organisation: string): Promise<void> {
  boards.endIn(organisation, await storage.organisations.mapsOf(organisation))
}
