import type { DueDelivery, StoredDelivery, StoredWebhook, WebhookStorage } from '../webhookStorage.ts'
import { outbox, prune } from './outbox.ts'
import type { Sql, Statement } from './sql.ts'

const DELIVERY = `d.id, d.webhook, d.map, d.event, d.body, d.at, d.attempts, d.next_at AS "nextAt",
  d.delivered_at AS "deliveredAt", d.status, d.error`

/** Webhooks, and the messages to them. All of it goes with its map. */
export function createWebhookStorage(sql: Sql): WebhookStorage {
  return {
    async add({ id, map, url, secret, label, events, person, by, at, endedAt }) {
      await sql.write([
        {
          text: `INSERT INTO webhooks (id, map, url, secret, label, events, person, name_of_person, at, ended_at)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          values: [id, map, url, secret, label, JSON.stringify(events), person, by, at, endedAt],
        },
      ])
    },
    async ofMap(map) {
      const rows = await sql.all<Omit<StoredWebhook, 'events'> & { events: string }>(
        `SELECT id, map, url, secret, label, events, person, name_of_person AS "by", at, ended_at AS "endedAt"
         FROM webhooks WHERE map = ? ORDER BY at, rowid`,
        map,
      )
      return rows.map((row) => ({ ...row, events: JSON.parse(row.events) as readonly string[] }))
    },
    async maps() {
      const rows = await sql.all<{ map: string }>(
        'SELECT DISTINCT map FROM webhooks WHERE ended_at IS NULL ORDER BY map',
      )
      return rows.map(({ map }) => map)
    },
    async end(map, id, at) {
      const [changed = 0] = await sql.write([
        {
          text: 'UPDATE webhooks SET ended_at = ? WHERE map = ? AND id = ? AND ended_at IS NULL',
          values: [at, map, id],
        },
        {
          text: `UPDATE webhook_deliveries SET next_at = NULL, error = 'The webhook was taken back.'
                 WHERE map = ? AND webhook = ? AND next_at IS NOT NULL`,
          values: [map, id],
        },
      ])
      return changed > 0
    },
    async queue(messages, most, known) {
      const webhooks = [...new Set(messages.map(({ webhook }) => webhook))]
      const statements: Statement[] = [...outbox(messages), ...prune(webhooks, most)]
      if (known)
        statements.push({
          text: `INSERT INTO webhook_findings (map, findings) VALUES (?, ?)
                 ON CONFLICT (map) DO UPDATE SET findings = excluded.findings`,
          values: [known.map, known.findings],
        })
      await sql.write(statements)
    },
    async knownFindings(map) {
      const rows = await sql.all<{ findings: string }>(
        'SELECT findings FROM webhook_findings WHERE map = ?',
        map,
      )
      return rows[0]?.findings
    },
    due: (now, most) =>
      sql.all<DueDelivery>(
        `SELECT ${DELIVERY}, w.url, w.secret FROM webhook_deliveries d JOIN webhooks w ON w.id = d.webhook
         WHERE d.next_at <= ?1 AND w.ended_at IS NULL AND d.rowid = (
           SELECT min(e.rowid) FROM webhook_deliveries e WHERE e.webhook = d.webhook AND e.next_at <= ?1)
         ORDER BY d.next_at, d.rowid LIMIT ?2`,
        now,
        most,
      ),
    async nextDue() {
      const rows = await sql.all<{ at: number | null }>(
        `SELECT min(d.next_at) AS at FROM webhook_deliveries d JOIN webhooks w ON w.id = d.webhook
         WHERE w.ended_at IS NULL`,
      )
      return rows[0]?.at ?? undefined
    },
    async claim({ id, nextAt }, until) {
      const [changed = 0] = await sql.write([
        {
          text: 'UPDATE webhook_deliveries SET next_at = ? WHERE id = ? AND next_at = ?',
          values: [until, id, nextAt],
        },
      ])
      return changed > 0
    },
    async attempted({ id, attempts, nextAt, deliveredAt, status, error }) {
      await sql.write([
        {
          // One that was taken back meanwhile stays so.
          text: `UPDATE webhook_deliveries SET attempts = ?, delivered_at = ?, status = ?, error = ?,
                 next_at = CASE WHEN next_at IS NULL THEN NULL ELSE CAST(? AS BIGINT) END WHERE id = ?`,
          values: [attempts, deliveredAt, status, error, nextAt, id],
        },
      ])
    },
    deliveriesOf: (map, webhook, most) =>
      sql.all<StoredDelivery>(
        `SELECT ${DELIVERY} FROM webhook_deliveries d WHERE d.map = ? AND d.webhook = ? ORDER BY d.rowid DESC LIMIT ?`,
        map,
        webhook,
        most,
      ),
  }
}
