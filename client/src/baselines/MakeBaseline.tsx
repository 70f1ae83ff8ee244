import type { BaselineSummary } from '@golden-thread/shared/protocol'
import { type FormEvent, useState } from 'react'
import { explainError, makeBaseline } from '../api/index.ts'
import { Button, Select, TextField } from '../ui/index.ts'
import { today, useWorkspace } from '../workspace/index.ts'
import styles from './Baselines.module.css'
import { baselineWords as words } from './text.ts'

type Status = BaselineSummary['status']
const STATUSES = Object.keys(words.statuses) as Status[]

/** Gives the map as it is on the server's disk a name. */
export function MakeBaseline({ onMade }: { onMade: () => Promise<void> }) {
  const { mapId, notify } = useWorkspace()
  const [name, setName] = useState('')
  const [meeting, setMeeting] = useState('')
  const [date, setDate] = useState(today)
  const [status, setStatus] = useState<Status>('draft')
  const [error, setError] = useState<string>()
  const [isMaking, setMaking] = useState(false)
  const isUnnamed = error === words.nameMissing

  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (name.trim() === '') return setError(words.nameMissing)
    setMaking(true)
    try {
      await makeBaseline(mapId, { name: name.trim(), meeting: meeting.trim(), date, status })
      setName('')
      setError(undefined)
      notify({ text: words.kept(name.trim()) })
      await onMade()
    } catch (failure) {
      setError(explainError(failure))
    } finally {
      setMaking(false)
    }
  }
  return (
    <form className={styles.make} aria-label={words.make} onSubmit={(event) => void make(event)}>
      <TextField
        label={words.name}
        placeholder={words.nameHint}
        error={isUnnamed ? error : undefined}
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        label={words.meeting}
        placeholder={words.meetingHint}
        maxLength={80}
        value={meeting}
        onChange={(event) => setMeeting(event.target.value)}
      />
      <TextField
        label={words.date}
        type="date"
        value={date}
        onChange={(event) => setDate(event.target.value)}
      />
      <Select
        label={words.status}
        value={status}
        onChange={(event) => setStatus(event.target.value as Status)}
      >
        {STATUSES.map((one) => (
          <option key={one} value={one}>
            {words.statuses[one]}
          </option>
        ))}
      </Select>
      <Button type="submit" variant="primary" disabled={isMaking}>
        {words.keep}
      </Button>
      {!isUnnamed && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </form>
  )
}
