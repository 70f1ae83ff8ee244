import { newId } from '../../access/index.ts'
import type { StoredDelivery, StoredWebhook } from '../../storage/index.ts'

export const wants = ({ events, endedAt }: StoredWebhook, event: string): boolean =>
  endedAt === null && events.includes(event)

/** A message as Standard Webhooks has them: `{ type, timestamp, data }`, with the map in its data. */
export function messageTo(
  { id: webhook, map }: StoredWebhook,
  event: string,
  data: object,
  at: number,
): StoredDelivery {
  const body = JSON.stringify({ type: event, timestamp: new Date(at).toISOString(), data: { map, ...data } })
  const id = `msg_${newId()}`
  const fresh = { attempts: 0, nextAt: at, deliveredAt: null, status: null, error: '' }
  return { id, webhook, map, event, body, at, ...fresh }
}
