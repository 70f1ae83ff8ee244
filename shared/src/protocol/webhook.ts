/** `GET /api/maps/:id/webhooks` answers an array of these; `secret` is there once, in the answer to the POST that made it. */
export interface WebhookSummary {
  readonly id: string
  readonly url: string
  readonly label: string
  readonly events: readonly string[]
  readonly by: string
  readonly at: number
  /** Since when nothing is sent there any more; null while it stands. */
  readonly endedAt: number | null
  /** Messages that are still to arrive, and what became of the newest one; null where there was none. */
  readonly waiting: number
  readonly last: DeliverySummary | null
  /** What signatures are checked with. */
  readonly secret?: string
}

/** `GET /api/maps/:id/webhooks/:webhook/deliveries` answers an array of these, the newest first. */
export interface DeliverySummary {
  /** The `webhook-id` of the message. */
  readonly id: string
  readonly event: string
  readonly at: number
  readonly state: 'waiting' | 'delivered' | 'given up'
  readonly attempts: number
  /** When it is tried next, and when it arrived; null where neither is so. */
  readonly nextAt: number | null
  readonly deliveredAt: number | null
  /** What was answered last, and what went wrong then: a sentence, empty where nothing did. */
  readonly status: number | null
  readonly error: string
}
