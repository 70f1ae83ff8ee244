import type { Store, StoredDelivery, StoredWebhook } from '../../storage/index.ts'
import type { Deliverer } from '../../webhooks/index.ts'
import type { FindingNews } from './findingNews.ts'
import { MESSAGES_KEPT, messageTo, wants } from './message.ts'

/** What programs are told of without asking. */
export interface Hooks {
  /** Kept to be sent to every webhook of the map that wants such messages, before it resolves. */
  tell(map: string, event: string, data: object): Promise<void>
  /** Kept to be sent to one webhook, whatever it wants. */
  tellOne(webhook: StoredWebhook, event: string, data: object): Promise<void>
  readonly findings: FindingNews
  readonly deliverer: Deliverer
  start(): void
  stop(): Promise<void>
}

export function createHooks({
  storage,
  findings,
  deliverer,
  clock,
}: {
  readonly storage: Pick<Store, 'webhooks'>
  readonly findings: FindingNews
  readonly deliverer: Deliverer
  readonly clock: () => number
}): Hooks {
  async function queue(messages: readonly StoredDelivery[]): Promise<void> {
    if (messages.length === 0) return
    await storage.webhooks.queue(messages, MESSAGES_KEPT)
    deliverer.wake()
  }
  return {
    findings,
    deliverer,
    async tell(map, event, data) {
      const wanting = (await storage.webhooks.ofMap(map)).filter((one) => wants(one, event))
      await queue(wanting.map((one) => messageTo(one, event, data, clock())))
    },
    tellOne: (webhook, event, data) => queue([messageTo(webhook, event, data, clock())]),
    start() {
      deliverer.start()
      findings.start()
    },
    async stop() {
      findings.stop()
      await deliverer.stop()
    },
  }
}
