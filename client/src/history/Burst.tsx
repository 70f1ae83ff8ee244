import { can, type EditBurst } from '@golden-thread/shared/protocol'
import { useCallback, useState } from 'react'
import { duplicateAt, explainError, fetchChangesSince } from '../api/index.ts'
import { ChangeList } from '../baselines/index.ts'
import { Button } from '../ui/index.ts'
import { type Destination, useWorkspace } from '../workspace/index.ts'
import styles from './History.module.css'
import { historyWords as words } from './text.ts'

const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' })

/** Edits of one person without a long pause, and what can be done with the map as it was after them. */
export function Burst({
  burst: { person, by, at, until, edits },
  onGo,
  onShow,
  onProblem,
}: {
  burst: EditBurst
  onGo: (on: Destination) => void
  onShow: (moment: string) => void
  onProblem: (why: string) => void
}) {
  const { mapId, role } = useWorkspace()
  const [isOpen, setOpen] = useState(false)
  const moment = new Date(until).toISOString()
  const ask = useCallback((signal: AbortSignal) => fetchChangesSince(mapId, moment, signal), [mapId, moment])
  const [from, to] = [time.format(at), time.format(until)]
  const when = from === to ? from : `${from} to ${to}`
  const who = person === '' ? words.began : by || words.someone
  const copy = async (): Promise<void> => {
    try {
      location.assign(`/maps/${encodeURIComponent((await duplicateAt(mapId, moment)).id)}`)
    } catch (failure) {
      onProblem(explainError(failure))
    }
  }
  return (
    <li className={styles.burst}>
      <div className={styles.line}>
        <p className={styles.who}>
          <time dateTime={moment}>{when}</time> <strong>{who}</strong>{' '}
          <span className={styles.quiet}>{words.edits(edits)}</span>
        </p>
        <Button
          size="small"
          variant="quiet"
          aria-label={words.sinceNamed(when, who)}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {words.since}
        </Button>
        <Button
          size="small"
          variant="quiet"
          aria-label={words.showNamed(when, who)}
          onClick={() => onShow(moment)}
        >
          {words.show}
        </Button>
        {can(role, 'change the map') && (
          <Button
            size="small"
            variant="quiet"
            aria-label={words.copyNamed(when, who)}
            onClick={() => void copy()}
          >
            {words.copy}
          </Button>
        )}
      </div>
      {isOpen && (
        <section aria-label={words.sinceNamed(when, who)} className={styles.changes}>
          <ChangeList ask={ask} onGo={onGo} />
        </section>
      )}
    </li>
  )
}
