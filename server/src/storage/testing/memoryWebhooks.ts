import {
  type DueDelivery,
  MESSAGES_KEPT,
  type StoredDelivery,
  type StoredWebhook,
  type WebhookStorage,
} from '../webhookStorage.ts'

export interface MemoryWebhooks {
  readonly webhooks: WebhookStorage
  /** Within the step of another call. */
  keep(news: readonly StoredDelivery[]): void
  removeMap(map: string): void
}

/** Webhooks, kept in memory. `answer` makes each call one step, as the store does it. */
export function createMemoryWebhooks(answer: <T>(work: () => T) => Promise<T>): MemoryWebhooks {
  let kept: readonly StoredWebhook[] = []
  let messages: readonly StoredDelivery[] = []
  const known = new Map<string, string>()
  const standing = (id: string) => kept.find((one) => one.id === id && one.endedAt === null)
  const change = (id: string, to: (message: StoredDelivery) => StoredDelivery) => {
    messages = messages.map((message) => (message.id === id ? to(message) : message))
  }
  const keep = (more: readonly StoredDelivery[], most = MESSAGES_KEPT) => {
    messages = [...messages, ...more]
    for (const { webhook } of more) {
      const over = messages.filter((message) => message.webhook === webhook).slice(0, -most)
      messages = messages.filter((message) => !over.includes(message))
    }
  }
  return {
    keep,
    webhooks: {
      add: (webhook) =>
        answer(() => {
          kept = [...kept, webhook]
        }),
      ofMap: (map) => answer(() => kept.filter((one) => one.map === map)),
      maps: () =>
        answer(() => [...new Set(kept.filter(({ id }) => standing(id)).map(({ map }) => map))].sort()),
      end: (map, id, at) =>
        answer(() => {
          if (standing(id)?.map !== map) return false
          kept = kept.map((one) => (one.id === id ? { ...one, endedAt: at } : one))
          messages = messages.map((message) =>
            message.webhook === id && message.nextAt !== null
              ? { ...message, nextAt: null, error: 'The webhook was taken back.' }
              : message,
          )
          return true
        }),
      queue: (more, most, now) =>
        answer(() => {
          keep(more, most)
          if (now) known.set(now.map, now.findings)
        }),
      knownFindings: (map) => answer(() => known.get(map)),
      due: (now, most) =>
        answer(() => {
          const firsts = new Map<string, DueDelivery>()
          for (const message of messages) {
            const webhook = standing(message.webhook)
            if (!webhook || message.nextAt === null || message.nextAt > now || firsts.has(webhook.id))
              continue
            firsts.set(webhook.id, { ...message, url: webhook.url, secret: webhook.secret })
          }
          return [...firsts.values()].sort((a, b) => (a.nextAt ?? 0) - (b.nextAt ?? 0)).slice(0, most)
        }),
      nextDue: () =>
        answer(() => {
          const times = messages.flatMap(({ webhook, nextAt }) =>
            nextAt !== null && standing(webhook) ? [nextAt] : [],
          )
          return times.length > 0 ? Math.min(...times) : undefined
        }),
      claim: ({ id, nextAt }, until) =>
        answer(() => {
          if (!messages.some((message) => message.id === id && message.nextAt === nextAt)) return false
          change(id, (message) => ({ ...message, nextAt: until }))
          return true
        }),
      attempted: (attempt) =>
        answer(() =>
          change(attempt.id, (message) => ({
            ...message,
            ...attempt,
            nextAt: message.nextAt === null ? null : attempt.nextAt,
          })),
        ),
      deliveriesOf: (map, webhook, most) =>
        answer(() =>
          messages
            .filter((message) => message.map === map && message.webhook === webhook)
            .reverse()
            .slice(0, most),
        ),
    },
    removeMap(map) {
      kept = kept.filter((one) => one.map !== map)
      messages = messages.filter((message) => message.map !== map)
      known.delete(map)
    },
  }
}
