import type { AuditEntry } from './record.ts'
import type { Role } from './role.ts'

/** `GET /api/organisations/:id/keys` answers an array of these: the keys that reach its maps, the newest first. */
export interface OrganisationKey {
  readonly id: string
  /** Whose it is. */
  readonly by: string
  readonly label: string
  readonly role: Role
  /** Those of the organisation's maps that it reaches, by title. */
  readonly maps: readonly string[]
  readonly createdAt: number
  readonly expiresAt: number
  readonly revokedAt: number | null
}

/** `GET /api/organisations/:id/links` answers an array of these: every way into its maps without being a member. */
export interface OrganisationLink {
  readonly id: string
  /** A link lets people into the map; a board is a page that is read without signing in. */
  readonly kind: 'link' | 'board'
  readonly map: string
  readonly title: string
  readonly role: Role
  readonly label: string
  readonly createdAt: number
  readonly expiresAt: number | null
  readonly revokedAt: number | null
  /** How many came by it; none are counted of a board, which asks nobody who they are. */
  readonly people: number
}

/** `GET /api/organisations/:id/storage` */
export interface OrganisationStorageUse {
  /** Bytes of the whole database, with whatever others keep in it. */
  readonly database: number
  readonly keptIn: 'sqlite' | 'postgres'
  /** The last copy that `golden-thread backup` made; null where none was, or where another program makes them. */
  readonly backup: { readonly at: number; readonly bytes: number } | null
  /** The largest first. */
  readonly maps: readonly {
    readonly id: string
    readonly title: string
    readonly bytes: number
    readonly edits: number
    readonly inBin: boolean
  }[]
}

/** `GET /api/organisations/:id/limits` answers an array of these. */
export interface LimitUse {
  readonly name: string
  readonly unit: 'bytes' | 'a minute' | 'days' | ''
  readonly most: number
  /** What it is where nobody has set it. */
  readonly usual: number
  /** The most that one has used of it, as far as this is counted. */
  readonly used: number | null
}

/** `GET /api/organisations/:id/audit.json?order=newest` */
export interface OrganisationAudit {
  readonly entries: readonly AuditEntry[]
  /** The position before which there may be more. */
  readonly next: number | null
  /** What the people are called whom the entries name by their ids. */
  readonly people: Readonly<Record<string, string>>
}
