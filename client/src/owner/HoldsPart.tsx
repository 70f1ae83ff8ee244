import type { HoldSummary } from '@golden-thread/shared/protocol'
import { type FormEvent, useCallback, useEffect, useState } from 'react'
import { Asked } from '../access/index.ts'
import { explainError, fetchHolds, liftHold, placeHold } from '../api/index.ts'
import { Button, Tag, TextField, toast } from '../ui/index.ts'
import styles from './Owner.module.css'
import { ownerWords as words } from './text.ts'

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** What keeps the map from being disposed of: placed with a reason, and lifted. */
export function HoldsPart({ mapId }: { mapId: string }) {
  const [holds, setHolds] = useState<readonly HoldSummary[]>()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const reload = useCallback(async () => {
    try {
      setHolds((await fetchHolds(mapId)).toReversed())
      setError(undefined)
    } catch (failure) {
      setError(explainError(failure))
    }
  }, [mapId])
  useEffect(() => void reload(), [reload])
  const place = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (reason.trim() === '') return setError(words.reasonMissing)
    try {
      await placeHold(mapId, reason.trim())
      setReason('')
      toast({ text: words.placed })
    } catch (failure) {
      return setError(explainError(failure))
    }
    await reload()
  }
  const lift = async (hold: string): Promise<void> => {
    try {
      await liftHold(mapId, hold)
      toast({ text: words.lifted })
    } catch (failure) {
      toast({ text: explainError(failure), tone: 'problem' })
    }
    await reload()
  }
  return (
    <section aria-label={words.holds}>
      <h3 className={styles.heading}>{words.holds}</h3>
      <p className={styles.quiet}>{words.holdsHelp}</p>
      <form className={styles.make} aria-label={words.place} onSubmit={(event) => void place(event)}>
        <TextField
          label={words.reason}
          placeholder={words.reasonHint}
          maxLength={4_000}
          error={error}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button type="submit">{words.place}</Button>
      </form>
      {holds?.length === 0 && <p className={styles.quiet}>{words.noHolds}</p>}
      <ul className={styles.list}>
        {holds?.map(({ id, reason: why, by, at, liftedAt, liftedBy }) => (
          // Takes the focus from the button that lifted it, which is gone by then.
          <li key={id} className={styles.row} tabIndex={-1}>
            <span className={styles.label}>
              {why}
              <small>
                {words.heldBy(by, moment.format(at))}
                {liftedAt !== null && `, ${words.liftedBy(liftedBy ?? '', moment.format(liftedAt))}`}
              </small>
            </span>
            {liftedAt === null && <Tag tone="good">{words.stands}</Tag>}
            {liftedAt === null && (
              <Asked
                word={words.lift}
                name={words.liftNamed(why)}
                question={words.liftAsk}
                onYes={() => void lift(id)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
