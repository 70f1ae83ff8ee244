import type { DeliverySummary, WebhookSummary } from '@golden-thread/shared/protocol'
import { Hono } from 'hono'
import { newId } from '../../access/index.ts'
import type { StoredDelivery, StoredWebhook } from '../../storage/index.ts'
import { addressFault, newSigningSecret, readNetworks } from '../../webhooks/index.ts'
import { RequestRefused, readBody, requireAccess } from '../request/index.ts'
import { type AppEnv, FINDING_EVENTS, type Services, WEBHOOKS_MAX, wants } from '../services/index.ts'
import { limit } from './count.ts'
import { webhookBody } from './webhookBody.ts'

const DELIVERIES_USUAL = 50
const DELIVERIES_MAX = 500

/** Addresses that are told of what happens to a map: its owners make them, and see what became of each message. */
export function webhookRoutes(services: Services) {
  const { storage, hooks, clock, config } = services
  const { webhooks } = storage
  const networks = readNetworks(config.webhookNetworks)
  if ('fault' in networks) throw new Error(networks.fault)

  async function webhookOf(map: string, id: string): Promise<StoredWebhook> {
    const found = (await webhooks.ofMap(map)).find((one) => one.id === id)
    if (!found) throw new RequestRefused({ code: 'webhook-unknown' })
    return found
  }

  async function summaryOf(webhook: StoredWebhook): Promise<WebhookSummary> {
    const deliveries = await webhooks.deliveriesOf(webhook.map, webhook.id, DELIVERIES_MAX)
    const { id, url, label, events, by, at, endedAt } = webhook
    const waiting = deliveries.filter(({ nextAt }) => nextAt !== null).length
    const last = deliveries[0] ? deliverySummary(deliveries[0]) : null
    return { id, url, label, events, by, at, endedAt, waiting, last }
  }

  return new Hono<AppEnv>()
    .get('/:map/webhooks', async (c) => {
      const { map } = await requireAccess(c, services, c.req.param('map'), 'manage webhooks')
      return c.json(await Promise.all((await webhooks.ofMap(map.id)).map(summaryOf)))
    })

    .post('/:map/webhooks', async (c) => {
      const { map, person } = await requireAccess(c, services, c.req.param('map'), 'manage webhooks')
      const { url, events, label } = await readBody(c, webhookBody)
      // What can never arrive is told now, and not with the first message that does not.
      const fault = addressFault(new URL(url), networks)
      if (fault) throw new RequestRefused({ code: 'question-refused', sentence: fault })
      const standing = (await webhooks.ofMap(map.id)).filter(({ endedAt }) => endedAt === null)
      if (standing.length >= WEBHOOKS_MAX)
        throw new RequestRefused({ code: 'too-many-webhooks', most: WEBHOOKS_MAX })
      const webhook: StoredWebhook = {
        id: newId(),
        map: map.id,
        url,
        secret: newSigningSecret(),
        label,
        events,
        person: person.id,
        by: person.name,
        at: clock(),
        endedAt: null,
      }
      const hears = (one: StoredWebhook) => FINDING_EVENTS.some((event) => wants(one, event))
      if (hears(webhook) && !standing.some(hears)) await hooks.findings.begin(map.id)
      await webhooks.add(webhook)
      return c.json({ ...(await summaryOf(webhook)), host: new URL(url).host, secret: webhook.secret }, 201)
    })

    .delete('/:map/webhooks/:webhook', async (c) => {
      const { map } = await requireAccess(c, services, c.req.param('map'), 'manage webhooks')
      if (!(await webhooks.end(map.id, c.req.param('webhook'), clock())))
        throw new RequestRefused({ code: 'webhook-unknown' })
      return c.body(null, 204)
    })

    .post('/:map/webhooks/:webhook/test', async (c) => {
      const { map, person } = await requireAccess(c, services, c.req.param('map'), 'manage webhooks')
      const webhook = await webhookOf(map.id, c.req.param('webhook'))
      if (webhook.endedAt !== null) throw new RequestRefused({ code: 'webhook-unknown' })
      await hooks.tellOne(webhook, 'webhook.test', { by: person.name })
      const [kept] = await webhooks.deliveriesOf(map.id, webhook.id, 1)
      return c.json(kept && deliverySummary(kept), 202)
    })

    .get('/:map/webhooks/:webhook/deliveries', async (c) => {
      const { map } = await requireAccess(c, services, c.req.param('map'), 'manage webhooks')
      const { id } = await webhookOf(map.id, c.req.param('webhook'))
      const most = limit(c.req.query('limit'), DELIVERIES_USUAL, DELIVERIES_MAX)
      return c.json((await webhooks.deliveriesOf(map.id, id, most)).map(deliverySummary))
    })
}

function deliverySummary(delivery: StoredDelivery): DeliverySummary {
  const { id, event, at, attempts, nextAt, deliveredAt, status, error } = delivery
  const state = deliveredAt !== null ? 'delivered' : nextAt !== null ? 'waiting' : 'given up'
  return { id, event, at, state, attempts, nextAt, deliveredAt, status, error }
}
