import type { WebhookSummary } from '@golden-thread/shared/protocol'
import { useCallback, useState } from 'react'
import { Asked, useAsked } from '../access/index.ts'
import { endWebhook, explainError, fetchDeliveries, fetchWebhooks, testWebhook } from '../api/index.ts'
import { Button, Tag, toast } from '../ui/index.ts'
import { Deliveries } from './Deliveries.tsx'
import { MakeWebhook } from './MakeWebhook.tsx'
import styles from './Owner.module.css'
import { webhookWords as words } from './webhookWords.ts'

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' })

/** Addresses that are told of what happens to the map: made, tried, and taken back. */
export function WebhooksPart({ mapId }: { mapId: string }) {
  const { data, error, act } = useAsked(useCallback(() => fetchWebhooks(mapId), [mapId]))
  return (
    <section aria-label={words.title}>
      <h3 className={styles.heading}>{words.title}</h3>
      <p className={styles.quiet}>{words.help}</p>
      <MakeWebhook mapId={mapId} onMade={() => void act(async () => undefined)} />
      <p role="alert" className={styles.error}>
        {error}
      </p>
      {data?.length === 0 && <p className={styles.quiet}>{words.none}</p>}
      <ul className={styles.list}>
        {data?.toReversed().map((webhook) => (
          <Row
            key={webhook.id}
            mapId={mapId}
            of={webhook}
            onEnd={() => void act(() => endWebhook(mapId, webhook.id), words.endedNow)}
          />
        ))}
      </ul>
    </section>
  )
}

function Row({ mapId, of, onEnd }: { mapId: string; of: WebhookSummary; onEnd: () => void }) {
  const { id, url, label, events, by, at, endedAt, waiting } = of
  const name = label || new URL(url).host
  const [isOpen, setOpen] = useState(false)
  const [turn, setTurn] = useState(0)
  const test = async (): Promise<void> => {
    try {
      toast({ text: words.testing })
      const { id: message } = await testWebhook(mapId, id)
      setOpen(true)
      const state = await untilTried(mapId, id, message, () => setTurn((before) => before + 1))
      toast({ text: words.tested[state], tone: state === 'delivered' ? 'plain' : 'problem' })
    } catch (failure) {
      toast({ text: explainError(failure), tone: 'problem' })
    }
  }
  return (
    <li className={styles.row} tabIndex={-1}>
      <span className={styles.label}>
        {label ? `${label}: ${url}` : url}
        <small>{events.map((event) => words.eventNames[event] ?? event).join('; ')}</small>
        <small>
          {[words.by(by, day.format(at)), ...(waiting > 0 ? [words.waiting(waiting)] : [])].join(', ')}
        </small>
      </span>
      <Button
        size="small"
        aria-expanded={isOpen}
        aria-label={words.lastNamed(name)}
        onClick={() => setOpen(!isOpen)}
      >
        {words.last}
      </Button>
      {endedAt === null ? (
        <>
          <Button size="small" aria-label={words.testNamed(name)} onClick={() => void test()}>
            {words.test}
          </Button>
          <Asked word={words.end} name={words.endNamed(name)} question={words.endAsk} onYes={onEnd} />
        </>
      ) : (
        <Tag tone="none">{words.ended}</Tag>
      )}
      {isOpen && <Deliveries key={turn} mapId={mapId} webhook={id} name={name} />}
    </li>
  )
}

/** A test is sent behind the answer: it is looked at again for some seconds, until it was tried. */
const LOOKS = 10
const LOOK_MS = 500

async function untilTried(mapId: string, webhook: string, message: string, onLook: () => void) {
  for (let look = 0; look < LOOKS; look++) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    const found = (await fetchDeliveries(mapId, webhook)).find(({ id }) => id === message)
    if (!found || found.attempts === 0) continue
    onLook()
    return found.state
  }
  onLook()
  return 'waiting'
}
