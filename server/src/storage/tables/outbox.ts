import { MESSAGES_KEPT, type StoredDelivery } from '../webhookStorage.ts'
import type { SqlValue, Statement } from './sql.ts'

/**
 * Keeps messages to webhooks with what they tell of, in the transaction that records it: a server that ends in between
 * would have lost them. `where` says that it was recorded, where the statement before may have changed nothing.
 */
export function outbox(
  messages: readonly StoredDelivery[],
  where?: { readonly text: string; readonly values: readonly SqlValue[] },
): readonly Statement[] {
  const kept = messages.map(
    ({ id, webhook, map, event, body, at, attempts, nextAt, deliveredAt, status, error }): Statement => ({
      text: `INSERT INTO webhook_deliveries
             (id, webhook, map, event, body, at, attempts, next_at, delivered_at, status, error)
             SELECT CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT),
             CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS BIGINT),
             CAST(? AS TEXT)${where ? ` WHERE EXISTS (${where.text})` : ''}`,
      values: [
        ...[id, webhook, map, event, body, at, attempts, nextAt, deliveredAt, status, error],
        ...(where?.values ?? []),
      ],
    }),
  )
  return [...kept, ...prune([...new Set(messages.map(({ webhook }) => webhook))], MESSAGES_KEPT)]
}

/** Of each webhook only the newest messages stay. */
export const prune = (webhooks: readonly string[], most: number): readonly Statement[] =>
  webhooks.map((webhook) => ({
    text: `DELETE FROM webhook_deliveries WHERE webhook = ?1 AND id NOT IN (
             SELECT id FROM webhook_deliveries WHERE webhook = ?1 ORDER BY rowid DESC LIMIT ?2)`,
    values: [webhook, most],
  }))
