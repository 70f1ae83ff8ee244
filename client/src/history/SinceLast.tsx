import { useCallback, useState } from 'react'
import { fetchChangesSince } from '../api/index.ts'
import { ChangeList } from '../baselines/index.ts'
import { Button } from '../ui/index.ts'
import { type Destination, useWorkspace } from '../workspace/index.ts'
import styles from './History.module.css'
import { lastHere } from './lastHere.ts'
import { historyWords as words } from './text.ts'

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' })

/** What changed since I was last here, where this device knows when that was. */
export function SinceLast({ onGo }: { onGo: (on: Destination) => void }) {
  const workspace = useWorkspace()
  const since = lastHere(workspace)
  const [isOpen, setOpen] = useState(false)
  const { mapId } = workspace
  const ask = useCallback(
    (signal: AbortSignal) => fetchChangesSince(mapId, new Date(since ?? 0).toISOString(), signal),
    [mapId, since],
  )
  if (since === null) return null
  return (
    <section aria-label={words.sinceLast} className={styles.sinceLast}>
      <p className={styles.line}>
        <span className={styles.who}>{words.lastHere(moment.format(since))}</span>
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {words.sinceLast}
        </Button>
      </p>
      {isOpen && (
        <div className={styles.changes}>
          <ChangeList ask={ask} onGo={onGo} />
        </div>
      )}
    </section>
  )
}
