import type { BaselineSummary } from '@golden-thread/shared/protocol'
import { Presentation } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { ShownOnce } from '../access/index.ts'
import { explainError, makeBoard } from '../api/index.ts'
import { Button, Select, TextField } from '../ui/index.ts'
import { dayOf } from './day.ts'
import styles from './Share.module.css'
import { shareWords, boardWords as words } from './text.ts'

/** Makes a link to the board's page: of the map as it is, or of a baseline, which never changes. */
export function MakeBoard({
  mapId,
  baselines,
  onMade,
}: {
  mapId: string
  baselines: readonly BaselineSummary[]
  onMade: () => Promise<void>
}) {
  const [audience, setAudience] = useState('')
  const [baseline, setBaseline] = useState('')
  const [expires, setExpires] = useState('')
  const [url, setUrl] = useState<string>()
  const [error, setError] = useState<string>()
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (audience.trim() === '') return setError(words.audienceMissing)
    try {
      const board = await makeBoard(mapId, {
        audience: audience.trim(),
        ...(baseline ? { baseline } : {}),
        ...(expires ? { expires } : {}),
      })
      setUrl(board.url)
      setAudience('')
      setError(undefined)
      await onMade()
    } catch (failure) {
      setError(explainError(failure))
    }
  }
  return (
    <>
      <form className={styles.make} aria-label={words.make} onSubmit={(event) => void make(event)}>
        <Select label={words.shows} value={baseline} onChange={(event) => setBaseline(event.target.value)}>
          <option value="">{words.live}</option>
          {baselines.map(({ id, name }) => (
            <option key={id} value={id}>
              {words.pinned(name)}
            </option>
          ))}
        </Select>
        <TextField
          label={words.audience}
          placeholder={words.audienceHint}
          value={audience}
          maxLength={80}
          onChange={(event) => setAudience(event.target.value)}
        />
        <TextField
          label={words.until}
          help={words.untilHelp}
          type="date"
          min={dayOf(new Date())}
          value={expires}
          onChange={(event) => setExpires(event.target.value)}
        />
        <Button type="submit">
          <Presentation aria-hidden="true" />
          {words.make}
        </Button>
      </form>
      <p role="alert" className={styles.error}>
        {error}
      </p>
      {url && (
        <ShownOnce
          label={shareWords.made}
          value={url}
          copied={shareWords.copied}
          notCopied={shareWords.notCopied}
        />
      )}
    </>
  )
}
