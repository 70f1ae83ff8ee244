/** An address that is told of what happens to a map. Times are milliseconds since 1970. */
export interface StoredWebhook {
  readonly id: string
  readonly map: string
  readonly url: string
  /** What its messages are signed with; kept as it is, as no signature can be made of a hash. */
  readonly secret: string
  readonly label: string
  /** The types of messages that it wants. */
  readonly events: readonly string[]
  /** Who made it, by id and by the name of that day. */
  readonly person: string
  readonly by: string
  readonly at: number
  readonly endedAt: number | null
}

/** Of each webhook so many messages are kept, those that wait and those that are over. */
export const MESSAGES_KEPT = 500

/** A message to a webhook, and how far it has come. */
export interface StoredDelivery extends DeliveryAttempt {
  readonly webhook: string
  readonly map: string
  readonly event: string
  /** JSON text, as it is sent and signed. */
  readonly body: string
  readonly at: number
}

export interface DeliveryAttempt {
  readonly id: string
  readonly attempts: number
  /** When it is tried next; null once it has arrived or was given up. */
  readonly nextAt: number | null
  readonly deliveredAt: number | null
  /** What was answered last, and what went wrong then; null and empty where nothing was. */
  readonly status: number | null
  readonly error: string
}

/** A message whose time has come, with where it goes. */
export interface DueDelivery extends StoredDelivery {
  readonly url: string
  readonly secret: string
}

export interface WebhookStorage {
  add(webhook: StoredWebhook): Promise<void>
  /** Oldest first, those that ended too. */
  ofMap(map: string): Promise<readonly StoredWebhook[]>
  /** The ids of all maps that have one that stands. */
  maps(): Promise<readonly string[]>
  /** Nothing of it is tried any more; answers false where the map has no such webhook, or it has ended already. */
  end(map: string, id: string, at: number): Promise<boolean>
  /**
   * Keeps messages to be sent, and with them what was known of the map when they were made, as one step. Of each webhook
   * no more than `most` messages are kept, the newest.
   */
  queue(
    messages: readonly StoredDelivery[],
    most: number,
    known?: { readonly map: string; readonly findings: string },
  ): Promise<void>
  /** JSON text that belongs to the writer; undefined where nothing was kept for the map. */
  knownFindings(map: string): Promise<string | undefined>
  /** Messages whose time has come, of webhooks that stand: of each the oldest, in the order of their times. */
  due(now: number, most: number): Promise<readonly DueDelivery[]>
  /** When the next message is to be tried; undefined where none waits. */
  nextDue(): Promise<number | undefined>
  /** Puts the time of a message off, for whoever is about to send it; false where somebody else was faster. */
  claim(message: Pick<StoredDelivery, 'id' | 'nextAt'>, until: number): Promise<boolean>
  attempted(attempt: DeliveryAttempt): Promise<void>
  /** Newest first. */
  deliveriesOf(map: string, webhook: string, most: number): Promise<readonly StoredDelivery[]>
}
