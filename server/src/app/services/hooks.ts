import type { Log } from '../../log.ts'
import { MESSAGES_KEPT, type Store, type StoredDelivery, type StoredWebhook } from '../../storage/index.ts'
import type { Deliverer } from '../../webhooks/index.ts'
import type { FindingNews } from './findingNews.ts'
import { messageTo, wants } from './message.ts'

/** What is done to the record of a map and told to its webhooks. */
export const RECORD_EVENTS = [
  'baseline.made',
  'baseline.signed',
  'decision.recorded',
  'decision.followed',
] as const
export type RecordEvent = (typeof RECORD_EVENTS)[number]

/** What programs are told of without asking. */
export interface Hooks {
  /**
   * Messages to every webhook of the map that wants such: for the store to keep with what they tell of, in one step. Empty
   * where nobody can be told: what is recorded stands all the same.
   */
  newsOf(map: string, event: RecordEvent, data: object): Promise<readonly StoredDelivery[]>
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
  log,
}: {
  readonly storage: Pick<Store, 'webhooks'>
  readonly findings: FindingNews
  readonly deliverer: Deliverer
  readonly clock: () => number
  readonly log: Log
}): Hooks {
  async function queue(messages: readonly StoredDelivery[]): Promise<void> {
    if (messages.length === 0) return
    await storage.webhooks.queue(messages, MESSAGES_KEPT)
    deliverer.wake()
  }
  return {
    findings,
    deliverer,
    async newsOf(map, event, data) {
      try {
        const wanting = (await storage.webhooks.ofMap(map)).filter((one) => wants(one, event))
        return wanting.map((one) => messageTo(one, event, data, clock()))
      } catch (error) {
        log.error({ err: error, map, event }, 'webhooks could not be told')
        return []
      }
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
