import type { Role } from '@golden-thread/shared/protocol'

/** A key for programs as it is kept: the key itself is not, only the hash of it. Times are milliseconds since 1970. */
export interface StoredKey {
  readonly id: string
  /** Whoever made it: it never does more than they may, on any of its maps. */
  readonly person: string
  readonly role: Role
  readonly maps: readonly string[]
  /** What it is for. */
  readonly label: string
  readonly createdAt: number
  readonly expiresAt: number
  readonly revokedAt: number | null
}

export interface KeyStorage {
  add(key: StoredKey, hash: string): Promise<void>
  ofHash(hash: string): Promise<StoredKey | undefined>
  /** Of one person, oldest first, revoked ones too. */
  ofPerson(person: string): Promise<readonly StoredKey[]>
  /** Of everybody, the newest first, revoked ones too. */
  all(): Promise<readonly StoredKey[]>
  /** The first revocation stands. Answers false where the person has no such key. */
  revoke(person: string, id: string, at: number): Promise<boolean>
}
