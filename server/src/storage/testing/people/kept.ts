import type { StoredSession } from '../../accessStorage.ts'

export interface StoredGrant {
  readonly person: string
  readonly map: string
  readonly link: string | null
  readonly createdAt: number
}

/** Somebody's cookie, by its hash. */
export interface MemorySession extends Omit<StoredSession, 'person'> {
  readonly person: string
}
