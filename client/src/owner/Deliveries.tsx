import type { DeliverySummary } from '@golden-thread/shared/protocol'
import { useCallback } from 'react'
import { useAsked } from '../access/index.ts'
import { fetchDeliveries } from '../api/index.ts'
import { Tag } from '../ui/index.ts'
import styles from './Owner.module.css'
import { webhookWords as words } from './webhookWords.ts'

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' })
const TONES = { delivered: 'good', waiting: 'note', 'given up': 'gap' } as const

/** What was sent to a webhook last, and what became of it. */
export function Deliveries({ mapId, webhook, name }: { mapId: string; webhook: string; name: string }) {
  const { data, error } = useAsked(useCallback(() => fetchDeliveries(mapId, webhook), [mapId, webhook]))
  if (error) return <p role="alert">{error}</p>
  if (data?.length === 0) return <p className={styles.quiet}>{words.noMessages}</p>
  return (
    <ul className={styles.deliveries} aria-label={words.lastNamed(name)}>
      {data?.map((message) => (
        <li key={message.id}>
          <Tag tone={TONES[message.state]}>{words.states[message.state]}</Tag>{' '}
          {words.eventNames[message.event] ?? message.event}, {moment.format(message.at)}
          <small>{factsOf(message)}</small>
        </li>
      ))}
    </ul>
  )
}

const factsOf = ({ attempts, status, error, nextAt, state }: DeliverySummary): string =>
  [
    ...(attempts > 0 ? [words.tried(attempts)] : []),
    ...(status === null ? [] : [words.status(status)]),
    ...(error ? [error] : []),
    ...(state === 'waiting' && attempts > 0 && nextAt !== null ? [words.again(moment.format(nextAt))] : []),
  ].join(', ')
