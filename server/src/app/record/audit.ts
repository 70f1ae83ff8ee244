import type { AuditAnswer, AuditCheck, AuditEntry } from '@golden-thread/shared/protocol'
import { Hono } from 'hono'
import { type AuditRow, brokenRow } from '../../storage/index.ts'
import { requireAccess } from '../request/index.ts'
import type { AppEnv, Services } from '../services/index.ts'
import { count, limit } from './count.ts'

const ROWS_USUAL = 500
const ROWS_MAX = 5_000

/** The audit log of a map, for its owners; what it holds is written down by `audited.ts`. */
export function auditRoutes(services: Services) {
  const { audit } = services.storage
  return new Hono<AppEnv>()
    .get('/:map/audit.json', async (c) => {
      const { map } = await requireAccess(c, services, c.req.param('map'), 'read the audit log')
      const most = limit(c.req.query('limit'), ROWS_USUAL, ROWS_MAX)
      const rows = await audit.rows(map.id, count('from', c.req.query('from'), 0), most)
      const head = await audit.head(map.id)
      const last = rows.at(-1)?.position ?? head.position
      return c.json({
        entries: rows.map(entryOf),
        next: last < head.position ? last : null,
        head,
      } satisfies AuditAnswer)
    })

    .get('/:map/audit/check.json', async (c) => {
      const { map } = await requireAccess(c, services, c.req.param('map'), 'read the audit log')
      const broken = await brokenRow(audit, map.id)
      const head = await audit.head(map.id)
      return c.json({ broken: broken ?? null, head } satisfies AuditCheck)
    })
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
