import type { AuditCheck, AuditEntry, OrganisationAudit } from '@golden-thread/shared/protocol'
import { type Context, Hono } from 'hono'
import { type AuditRow, brokenRow } from '../../storage/index.ts'
import { count, oneOf } from '../record/index.ts'
import type { AppEnv, Services } from '../services/index.ts'
import { auditKey, requireMember } from './member.ts'

const ROWS_MAX = 500
/** Entries that one answer has, and rows that are read to find them. */
const FOUND_MAX = 100
const READ_MAX = 10_000

/** The audit log of an organisation, for its administrators: read, searched, and held against its hashes. */
export function organisationAuditRoutes(services: Services) {
  const { audit, access } = services.storage

  /** What people are called whom these entries name by their ids. */
  async function peopleIn(rows: readonly AuditRow[]): Promise<Readonly<Record<string, string>>> {
    const ids = rows.flatMap(({ detail }) => personIn(detail) ?? [])
    return Object.fromEntries(await access.namesOf([...new Set(ids)]))
  }

  /** The newest first, from before a position: those that have every word of the query somewhere. */
  async function newest(c: Context<AppEnv>, key: string): Promise<OrganisationAudit> {
    const words = (c.req.query('q') ?? '').toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean)
    const head = await audit.head(key)
    let before = Math.min(count('before', c.req.query('before'), head.position + 1), head.position + 1)
    const last = before - READ_MAX
    const entries: AuditEntry[] = []
    const people: Record<string, string> = {}
    while (before > 1 && before > last) {
      const after = Math.max(0, before - 1 - ROWS_MAX)
      const rows = await audit.rows(key, after, before - 1 - after)
      const names = await peopleIn(rows)
      for (const row of rows.toReversed()) {
        if (entries.length >= FOUND_MAX) return { entries, next: before, people }
        before = row.position
        const person = personIn(row.detail)
        const name = person === undefined ? '' : (names[person] ?? '')
        const text = `${row.position} ${row.by} ${row.action} ${row.detail} ${name}`.toLocaleLowerCase(
          'en-GB',
        )
        if (!words.every((word) => text.includes(word))) continue
        entries.push(entryOf(row))
        if (person !== undefined && name) people[person] = name
      }
      // Rows that somebody took out must not keep this from coming to an end.
      before = Math.min(before, after + 1)
    }
    return { entries, next: before > 1 ? before : null, people }
  }

  return new Hono<AppEnv>()
    .get('/:organisation/audit.json', async (c) => {
      const { organisation } = await requireMember(c, services, 'manage the organisation')
      const key = auditKey(organisation.id)
      if (oneOf('order', c.req.query('order'), ['oldest', 'newest']) === 'newest')
        return c.json(await newest(c, key))
      const from = count('from', c.req.query('from'), 0)
      const [entries, head] = [await audit.rows(key, from, ROWS_MAX), await audit.head(key)]
      const last = entries.at(-1)?.position ?? head.position
      return c.json({ entries, next: last < head.position ? last : null, head })
    })

    .get('/:organisation/audit/check.json', async (c) => {
      const { organisation } = await requireMember(c, services, 'manage the organisation')
      const key = auditKey(organisation.id)
      const broken = await brokenRow(audit, key)
      return c.json({ broken: broken ?? null, head: await audit.head(key) } satisfies AuditCheck)
    })
}

/** The id of the person whom the facts of an entry name; what was changed by hand may be no JSON any more. */
function personIn(detail: string): string | undefined {
  try {
    const { person } = JSON.parse(detail) as { person?: unknown }
    return typeof person === 'string' ? person : undefined
  } catch {
    return undefined
  }
}

const entryOf = ({ position, person, by, at, action, detail, previous, hash }: AuditRow): AuditEntry => ({
  position,
  person,
  by,
  at,
  action,
  detail,
  previous,
  hash,
})
