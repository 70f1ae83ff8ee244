import { type Role, rolesThatCan } from '@golden-thread/shared/protocol'
import { ok, type Result, refuse } from '@golden-thread/shared/result'
import type { AccessStorage, StoredEntry, StoredLink, StoredPerson } from '../storage/index.ts'
import { type EffectiveRole, effectiveRoleOf, effectiveRolesOf } from './effectiveRole.ts'
import { hashToken, looksLikeToken, newId, newToken } from './token.ts'

/** Ways into a map: links that cannot be guessed, and the grants that following them leaves behind. */
export interface AccessLinks {
  /** The token is in the answer and nowhere else: only its hash is kept. */
  makeLink(
    link: {
      map: string
      role: Role
      label: string
      id?: string
      token?: string
      expiresAt?: number
    },
    within?: Writing,
  ): Promise<MadeLink>
  /** The link of a token, or why it lets nobody in. */
  find(token: string): Promise<Result<StoredLink, 'link-unknown' | 'link-revoked' | 'link-expired'>>
  /** From now on the person may do what the link allows, for as long as it is not revoked. */
  follow(link: StoredLink, person: StoredPerson): Promise<void>
  /** Whoever makes a map owns it, whatever happens to its links. */
  own(map: string, person: StoredPerson): Promise<void>
  effectiveRole(person: Pick<StoredPerson, 'id'>, map: string): Promise<EffectiveRole | undefined>
  /** True where the person was let in at some time, whatever became of it. */
  wasLetIn(person: Pick<StoredPerson, 'id'>, map: string): Promise<boolean>
  effectiveRoles(person: StoredPerson): Promise<ReadonlyMap<string, EffectiveRole>>
  links(map: string): Promise<readonly StoredLink[]>
  /** Who may enter now, and by which link; the last who came first. */
  entries(map: string): Promise<readonly StoredEntry[]>
  /** These two are refused to `by` where nobody would be left to manage the map, whoever else changes links meanwhile. */
  changeRole(
    link: StoredLink,
    role: Role,
    by: Pick<StoredPerson, 'id'>,
    within?: Writing,
  ): Promise<Result<StoredLink, 'last-owner'>>
  revoke(
    link: StoredLink,
    by: Pick<StoredPerson, 'id'>,
    within?: Writing,
  ): Promise<Result<StoredLink, 'last-owner'>>
}

/** What writes down with a link that it was made or changed; without it, that is written nowhere. */
type Writing = Pick<AccessStorage, 'addLink' | 'changeLink'>

export interface MadeLink {
  readonly link: StoredLink
  readonly token: string
}

export interface AccessLinksOptions {
  readonly storage: AccessStorage
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

export function createAccessLinks({ storage, clock }: AccessLinksOptions): AccessLinks {
  async function change(
    link: StoredLink,
    to: Partial<Pick<StoredLink, 'role' | 'revokedAt'>>,
    by: Pick<StoredPerson, 'id'>,
    within: Writing = storage,
  ): Promise<Result<StoredLink, 'last-owner'>> {
    const keep = { roles: rolesThatCan('manage links'), maker: by.id }
    return (await within.changeLink(link.id, to, keep)) ? ok({ ...link, ...to }) : refuse('last-owner')
  }

  const hasEnded = ({ expiresAt }: StoredLink): boolean => expiresAt !== undefined && expiresAt <= clock()

  return {
    async makeLink({ map, role, label, id = newId(), token = newToken(), expiresAt }, within = storage) {
      const until = expiresAt === undefined ? {} : { expiresAt }
      const link = { id, map, role, label, createdAt: clock(), ...until }
      await within.addLink(link, hashToken(token))
      return { link, token }
    },
    async find(token) {
      const link = looksLikeToken(token) ? await storage.linkOfToken(hashToken(token)) : undefined
      if (!link) return refuse('link-unknown')
      if (link.revokedAt !== undefined) return refuse('link-revoked')
      return hasEnded(link) ? refuse('link-expired') : ok(link)
    },
    follow: (link, person) =>
      storage.addGrant({ person: person.id, map: link.map, link: link.id, createdAt: clock() }),
    own: (map, person) => storage.addGrant({ person: person.id, map, link: null, createdAt: clock() }),
    effectiveRole: async (person, map) => effectiveRoleOf(await storage.grants(person.id, map), clock()),
    wasLetIn: (person, map) => storage.wasGranted(person.id, map),
    effectiveRoles: async (person) => effectiveRolesOf(await storage.grants(person.id), clock()),
    links: (map) => storage.linksOf(map),
    async entries(map) {
      const ended = new Set((await storage.linksOf(map)).filter(hasEnded).map(({ id }) => id))
      return (await storage.entriesOf(map)).filter(({ link }) => link === null || !ended.has(link))
    },
    changeRole: (link, role, by, within) => change(link, { role }, by, within),
    revoke: (link, by, within) => change(link, { revokedAt: clock() }, by, within),
  }
}
