import type { LinkSummary, MapSummary } from '@golden-thread/shared/protocol'
import { can, ROLES_LINKED_AT_ONCE } from '@golden-thread/shared/protocol'
import type { MadeLink } from '../access/index.ts'
import { newId } from '../access/index.ts'
import type { StoredLink, StoredPerson } from '../storage/index.ts'
import type { MadeMap } from '../worker/index.ts'
import { linkUrl } from './request/index.ts'
import type { Services } from './services/index.ts'
import { mapSummary } from './services/index.ts'

/** The answer to a request that made a map: `url` of its links is told here and never again. */
export type NewMapAnswer = Omit<MapSummary, 'links'> & { readonly links: readonly LinkSummary[] }

/** Keeps a new map as the person's own, with a link for each role that most maps want; what an import brought is theirs in its history. `base` is where this visitor reaches the server. */
export async function keepNewMap(
  services: Services,
  made: MadeMap & { readonly report?: unknown },
  person: StoredPerson,
  base: string,
): Promise<NewMapAnswer> {
  const { audit, catalogue, accessLinks, clock, storage } = services
  const record = await catalogue.add(newId(), made, made.report ? person.id : '')
  await accessLinks.own(record.id, person)
  const body = await bodyOf(services, person)
  if (body !== undefined) await storage.organisations.give(record.id, body, clock())
  await audit.note({ map: record.id, person, action: 'map made' })
  const links: LinkSummary[] = []
  for (const role of ROLES_LINKED_AT_ONCE) {
    links.push(newLinkSummary(await accessLinks.makeLink({ map: record.id, role, label: '' }), base))
  }
  return { ...mapSummary(record, 'owner'), links }
}

/** Where somebody makes maps for one organisation, what they make is its; with several they say which, afterwards. */
async function bodyOf({ storage }: Services, person: StoredPerson): Promise<string | undefined> {
  const standings = await storage.organisations.ofPerson(person.id)
  const mine = standings.filter(({ role }) => can(role, 'make maps in the organisation'))
  return mine.length === 1 ? mine[0]?.organisation.id : undefined
}

export const linkSummary = ({
  id,
  role,
  label,
  createdAt,
  revokedAt,
  expiresAt,
}: StoredLink): LinkSummary => ({
  id,
  role,
  label,
  createdAt,
  ...(revokedAt === undefined ? {} : { revokedAt }),
  ...(expiresAt === undefined ? {} : { expiresAt }),
})

export const newLinkSummary = ({ link, token }: MadeLink, base: string): LinkSummary => ({
  ...linkSummary(link),
  url: linkUrl(base, token),
})
