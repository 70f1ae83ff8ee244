import type { MapDifference } from '@golden-thread/shared/difference'
import type { BaselineSummary, Subject } from '@golden-thread/shared/protocol'
import { useEffect, useId, useMemo, useState } from 'react'
import { explainError, fetchChanges } from '../api/index.ts'
import { Select } from '../ui/index.ts'
import { useMapState, useWorkspace } from '../workspace/index.ts'
import styles from './Baselines.module.css'
import { type ChangeGroup, changeGroups } from './changeGroups.ts'
import { baselineWords as words } from './text.ts'

const NOW = 'now'

/** What another baseline, or the map as it is, has gained, lost and changed since this one; each is a press away. */
export function Changes({
  baseline,
  others,
  onGo,
}: {
  baseline: BaselineSummary
  others: readonly BaselineSummary[]
  onGo: (on: Subject) => void
}) {
  const { mapId } = useWorkspace()
  const map = useMapState((whole) => whole)
  const [to, setTo] = useState(NOW)
  const [found, setFound] = useState<MapDifference>()
  const [error, setError] = useState<string>()
  useEffect(() => {
    const asked = new AbortController()
    setFound(undefined)
    setError(undefined)
    fetchChanges(mapId, baseline.id, to, asked.signal).then(setFound, (failure: unknown) => {
      if (!asked.signal.aborted) setError(explainError(failure))
    })
    return () => asked.abort()
  }, [mapId, baseline.id, to])
  const groups = useMemo(() => found && changeGroups(map, found), [map, found])
  return (
    <section aria-label={words.changesNamed(baseline.name)} className={styles.changes}>
      {others.length > 0 && (
        <Select label={words.compareWith} value={to} onChange={(event) => setTo(event.target.value)}>
          <option value={NOW}>{words.now}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <p role="status" className={styles.quiet}>
        {error ?? (groups ? groups.length === 0 && words.same : words.working)}
      </p>
      {groups?.map((group) => (
        <Group key={group.title} group={group} onGo={onGo} />
      ))}
    </section>
  )
}

/** The most lines of a group that are drawn; the file has all of them. */
const LINES_MAX = 200

function Group({ group: { title, lines }, onGo }: { group: ChangeGroup; onGo: (on: Subject) => void }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h4 id={id} className={styles.groupTitle}>
        {words.counted(title, lines.length)}
      </h4>
      <ul className={styles.list}>
        {lines.slice(0, LINES_MAX).map(({ key, text, parts, on }) => (
          <li key={key}>
            {on ? (
              <button
                type="button"
                className={styles.line}
                aria-label={words.show(text)}
                onClick={() => onGo(on)}
              >
                {text}
              </button>
            ) : (
              text
            )}
            {parts.map((part) => (
              <small key={part} className={styles.part}>
                {part}
              </small>
            ))}
          </li>
        ))}
      </ul>
      {lines.length > LINES_MAX && <p className={styles.quiet}>{words.more(lines.length - LINES_MAX)}</p>}
    </section>
  )
}
