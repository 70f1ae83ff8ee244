import type { EditBurst } from '@golden-thread/shared/protocol'
import { useCallback, useEffect, useState } from 'react'
import { explainError, fetchHistory } from '../api/index.ts'
import { Button, Dialog, Select } from '../ui/index.ts'
import { type Destination, goTo, useWorkspace } from '../workspace/index.ts'
import { Burst } from './Burst.tsx'
import styles from './History.module.css'
import { SinceLast } from './SinceLast.tsx'
import { historyWords as words } from './text.ts'

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full' })

/** Who edited when, by day; what has changed since; and the map as it was, as a new one. */
export function HistoryDialog({ onClose }: { onClose: () => void }) {
  const workspace = useWorkspace()
  const { mapId } = workspace
  const [bursts, setBursts] = useState<readonly EditBurst[]>()
  const [next, setNext] = useState<number | null>(null)
  const [error, setError] = useState<string>()
  const [who, setWho] = useState('')
  const load = useCallback(
    async (from: number | null) => {
      try {
        const page = await fetchHistory(mapId, from)
        setBursts((before = []) => [...(from === null ? [] : before), ...page.entries])
        setNext(page.next)
        setError(undefined)
      } catch (failure) {
        setError(explainError(failure))
      }
    },
    [mapId],
  )
  useEffect(() => void load(null), [load])
  const go = (on: Destination): void => {
    onClose()
    goTo(workspace, on)
  }
  const show = (past: string): void => {
    onClose()
    workspace.go({ past, compare: null, asAt: null })
  }
  const shown = (bursts ?? []).filter(({ person }) => who === '' || person === who)
  const days = [...Map.groupBy(shown, ({ until }) => day.format(until))]
  return (
    <Dialog open size="wide" onClose={onClose} title={words.title} description={words.description}>
      <SinceLast onGo={go} />
      <People bursts={bursts ?? []} who={who} onWho={setWho} />
      <p role="alert" className={styles.error}>
        {error}
      </p>
      {!error && !bursts?.length && <p className={styles.quiet}>{bursts ? words.none : words.loading}</p>}
      {bursts && bursts.length > 0 && shown.length === 0 && <p className={styles.quiet}>{words.noneOf}</p>}
      {days.map(([name, ofDay]) => (
        <section key={name} aria-label={name}>
          <h3 className={styles.day}>{name}</h3>
          <ol className={styles.list}>
            {ofDay.map((burst) => (
              <Burst key={burst.to} burst={burst} onGo={go} onShow={show} onProblem={setError} />
            ))}
          </ol>
        </section>
      ))}
      {next !== null && (
        <Button size="small" onClick={() => void load(next)}>
          {words.more}
        </Button>
      )}
    </Dialog>
  )
}

function People({
  bursts,
  who,
  onWho,
}: {
  bursts: readonly EditBurst[]
  who: string
  onWho: (person: string) => void
}) {
  const people = new Map(bursts.flatMap(({ person, by }) => (person === '' ? [] : [[person, by] as const])))
  if (people.size < 2) return null
  return (
    <Select label={words.who} value={who} onChange={(event) => onWho(event.target.value)}>
      <option value="">{words.everyone}</option>
      {[...people].map(([person, by]) => (
        <option key={person} value={person}>
          {by || words.someone}
        </option>
      ))}
    </Select>
  )
}
