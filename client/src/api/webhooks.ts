import type { DeliverySummary, WebhookSummary } from '@golden-thread/shared/protocol'
import { request } from './request.ts'

const at = (mapId: string, rest = '') => `/api/maps/${encodeURIComponent(mapId)}/webhooks${rest}`
const one = (mapId: string, webhook: string, rest = '') => at(mapId, `/${encodeURIComponent(webhook)}${rest}`)

export interface NewWebhook {
  readonly url: string
  readonly events: readonly string[]
  readonly label: string
}

/** Addresses that are told of what happens to a map. */
export const fetchWebhooks = (mapId: string) => request<WebhookSummary[]>(at(mapId))
/** `secret` is told this once. */
export const makeWebhook = (mapId: string, body: NewWebhook) =>
  request<WebhookSummary & { readonly secret: string }>(at(mapId), { method: 'POST', body })
export const endWebhook = (mapId: string, webhook: string) =>
  request<void>(one(mapId, webhook), { method: 'DELETE' })
export const testWebhook = (mapId: string, webhook: string) =>
  request<DeliverySummary>(one(mapId, webhook, '/test'), { method: 'POST', body: {} })
export const fetchDeliveries = (mapId: string, webhook: string) =>
  request<DeliverySummary[]>(one(mapId, webhook, '/deliveries?limit=10'))
