import type { Role } from '@golden-thread/shared/protocol'
import { ok, type Result, refuse } from '@golden-thread/shared/result'
import type { KeyStorage, StoredKey } from '../storage/index.ts'
import { hashToken, looksLikeToken, newToken } from './token.ts'

/** What begins every key, so that one is known for what it is where it turns up, as in a log or a public repository. */
const PREFIX = 'gtk_'

/** Keys for programs: what somebody may do on some maps, or less of it, until a day. */
export interface ApiKeys {
  /** `secret` is in the answer and nowhere else: only its hash is kept. */
  make(
    key: {
      readonly id: string
      readonly person: string
      readonly role: Role
      readonly maps: readonly string[]
      readonly label: string
      readonly expiresAt: number
    },
    within?: Pick<KeyStorage, 'add'>,
  ): Promise<{ readonly key: StoredKey; readonly secret: string }>
  find(secret: string): Promise<Result<StoredKey, 'key-unknown' | 'key-over'>>
  ofPerson(person: string): Promise<readonly StoredKey[]>
  revoke(person: string, id: string, within?: Pick<KeyStorage, 'revoke'>): Promise<boolean>
}

export function createApiKeys({
  storage,
  clock,
}: {
  readonly storage: KeyStorage
  /** Milliseconds since 1970. */
  readonly clock: () => number
}): ApiKeys {
  return {
    async make(wanted, within = storage) {
      const secret = PREFIX + newToken()
      const key = { ...wanted, createdAt: clock(), revokedAt: null }
      await within.add(key, hashToken(secret))
      return { key, secret }
    },
    async find(secret) {
      const isKey = secret.startsWith(PREFIX) && looksLikeToken(secret)
      const key = isKey ? await storage.ofHash(hashToken(secret)) : undefined
      if (!key) return refuse('key-unknown')
      return key.revokedAt === null && key.expiresAt > clock() ? ok(key) : refuse('key-over')
    },
    ofPerson: (person) => storage.ofPerson(person),
    revoke: (person, id, within = storage) => within.revoke(person, id, clock()),
  }
}
