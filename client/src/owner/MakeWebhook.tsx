import { type FormEvent, useState } from 'react'
import { ShownOnce } from '../access/index.ts'
import { explainError, makeWebhook } from '../api/index.ts'
import { Button, TextField } from '../ui/index.ts'
import styles from './Owner.module.css'
import { webhookWords as words } from './webhookWords.ts'

const EVENTS = Object.keys(words.eventNames).filter((event) => event !== 'webhook.test')

/** Makes a webhook, whose secret is shown once. */
export function MakeWebhook({ mapId, onMade }: { mapId: string; onMade: () => void }) {
  const [url, setUrl] = useState('')
  const [label, setLabel] = useState('')
  const [events, setEvents] = useState<ReadonlySet<string>>(new Set(EVENTS))
  const [error, setError] = useState<string>()
  const [secret, setSecret] = useState<string>()
  const make = async (submitted: FormEvent): Promise<void> => {
    submitted.preventDefault()
    if (url.trim() === '') return setError(words.urlMissing)
    if (events.size === 0) return setError(words.noEvents)
    try {
      const wanted = EVENTS.filter((event) => events.has(event))
      const made = await makeWebhook(mapId, { url: url.trim(), events: wanted, label: label.trim() })
      setSecret(made.secret)
      setUrl('')
      setLabel('')
      setError(undefined)
    } catch (failure) {
      return setError(explainError(failure))
    }
    onMade()
  }
  const choose = (event: string, isChosen: boolean): void =>
    setEvents((before) => new Set(isChosen ? [...before, event] : [...before].filter((one) => one !== event)))
  return (
    <>
      <form className={styles.make} aria-label={words.make} onSubmit={(event) => void make(event)}>
        <TextField
          label={words.url}
          placeholder={words.urlHint}
          inputMode="url"
          maxLength={2_000}
          error={error}
          value={url}
          onChange={(event) => setUrl(event.target.value)}
        />
        <TextField
          label={words.label}
          maxLength={120}
          value={label}
          onChange={(event) => setLabel(event.target.value)}
        />
        <fieldset className={styles.maps}>
          <legend>{words.events}</legend>
          {EVENTS.map((event) => (
            <label key={event} className={styles.choice}>
              <input
                type="checkbox"
                checked={events.has(event)}
                onChange={(change) => choose(event, change.target.checked)}
              />{' '}
              {words.eventNames[event]}
            </label>
          ))}
        </fieldset>
        <Button type="submit">{words.make}</Button>
      </form>
      {secret && <ShownOnce label={words.made} value={secret} copied={words.copied} />}
    </>
  )
}
