import { higherRole, type KeySummary, lowerRole, type Role } from '@golden-thread/shared/protocol'
import { type Context, Hono } from 'hono'
import { newId } from '../access/index.ts'
import type { StoredKey } from '../storage/index.ts'
import { momentOf } from './record/index.ts'
import { keyBody, RequestRefused, readBody, signedIn } from './request/index.ts'
import { type AppEnv, KEY_DAYS_MAX, KEYS_MAX, type Services } from './services/index.ts'

const DAY_MS = 86_400_000

/** Keys for programs, each person's own. A key is told once, when it is made. */
export function keyRoutes({ apiKeys, accessLinks, audit, clock }: Services) {
  /** Whoever owns one of its maps reads there that a key was made or revoked. */
  const noted = (c: Context<AppEnv>, action: string, { id, label, role, maps }: KeyFacts) =>
    audit.with(...maps.map((map) => ({ map, person: signedIn(c), action, detail: { id, label, role } }))).keys

  return new Hono<AppEnv>()
    .get('/', async (c) => c.json((await apiKeys.ofPerson(signedIn(c).id)).map(summaryOf)))

    .post('/', async (c) => {
      const person = signedIn(c)
      const { role, maps, expires, label } = await readBody(c, keyBody)
      const now = clock()
      const expiresAt = momentOf('expires', expires, now)
      if (expiresAt <= now || expiresAt > now + KEY_DAYS_MAX * DAY_MS)
        throw new RequestRefused({ code: 'body-invalid', reason: EXPIRES })
      const roles = await accessLinks.effectiveRoles(person)
      for (const map of maps) {
        const own = roles.get(map)?.role
        if (own === undefined) throw new RequestRefused({ code: 'no-access' })
        if (!allows(own, role)) throw new RequestRefused({ code: 'key-exceeds', map, role, own })
      }
      const kept = await apiKeys.ofPerson(person.id)
      if (kept.filter((key) => key.revokedAt === null && key.expiresAt > now).length >= KEYS_MAX)
        throw new RequestRefused({ code: 'too-many-keys', most: KEYS_MAX })
      const wanted = { id: newId(), person: person.id, role, maps, label, expiresAt }
      const { key, secret } = await apiKeys.make(wanted, noted(c, 'key made', wanted))
      return c.json({ ...summaryOf(key), key: secret } satisfies KeySummary, 201)
    })

    .delete('/:key', async (c) => {
      const person = signedIn(c)
      const id = c.req.param('key')
      const key = (await apiKeys.ofPerson(person.id)).find((one) => one.id === id)
      if (!key) throw new RequestRefused({ code: 'key-not-yours' })
      await apiKeys.revoke(person.id, id, noted(c, 'key revoked', key))
      return c.body(null, 204)
    })
}

type KeyFacts = Pick<StoredKey, 'id' | 'label' | 'role' | 'maps'>

const EXPIRES = `expires must lie in the future, and within ${KEY_DAYS_MAX} days`

/** Whether someone of one role may do all that another allows. */
const allows = (own: Role, role: Role): boolean =>
  higherRole(own, role) === own && lowerRole(own, role) === role

const summaryOf = ({ id, role, maps, label, createdAt, expiresAt, revokedAt }: StoredKey): KeySummary => ({
  id,
  role,
  maps,
  label,
  createdAt,
  expiresAt,
  revokedAt,
})
