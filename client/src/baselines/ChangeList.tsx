import type { MapDifference } from '@golden-thread/shared/difference'
import { useEffect, useId, useMemo, useState } from 'react'
import { explainError } from '../api/index.ts'
import { type Destination, useMapState } from '../workspace/index.ts'
import styles from './Baselines.module.css'
import { ChangedParagraph } from './ChangedParagraph.tsx'
import { type ChangeGroup, changeGroups } from './changeGroups.ts'
import { baselineWords as words } from './text.ts'

/** What is different, in groups, each line a press away. Pass an `ask` that keeps its identity (`useCallback`). */
export function ChangeList({
  ask,
  note,
  onGo,
}: {
  ask: (signal: AbortSignal) => Promise<MapDifference>
  /** What is said over the list, where there is something to say. */
  note?: (difference: MapDifference) => string | null
  onGo: (on: Destination) => void
}) {
  const [found, setFound] = useState<MapDifference>()
  const [error, setError] = useState<string>()
  useEffect(() => {
    const asked = new AbortController()
    setFound(undefined)
    setError(undefined)
    ask(asked.signal).then(setFound, (failure: unknown) => {
      if (!asked.signal.aborted) setError(explainError(failure))
    })
    return () => asked.abort()
  }, [ask])
  return (
    <>
      <p role="status" className={styles.quiet}>
        {error ?? (!found && words.working)}
      </p>
      {found && note?.(found) && <p className={styles.lapsed}>{note(found)}</p>}
      {found && <ChangeGroups difference={found} onGo={onGo} />}
    </>
  )
}

/** A difference in groups. */
export function ChangeGroups({
  difference,
  onGo,
}: {
  difference: MapDifference
  onGo: (on: Destination) => void
}) {
  const map = useMapState((whole) => whole)
  const groups = useMemo(() => changeGroups(map, difference), [map, difference])
  if (groups.length === 0) return <p className={styles.quiet}>{words.same}</p>
  const { more } = difference.cells
  return (
    <>
      {groups.map((group) => (
        <Group key={group.title} group={group} onGo={onGo} />
      ))}
      {more !== undefined && <p className={styles.quiet}>{words.moreCells(more)}</p>}
    </>
  )
}

/** The most lines of a group that are drawn; the file has all of them. */
const LINES_MAX = 200

function Group({ group: { title, lines }, onGo }: { group: ChangeGroup; onGo: (on: Destination) => void }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h4 id={id} className={styles.groupTitle}>
        {words.counted(title, lines.length)}
      </h4>
      <ul className={styles.list}>
        {lines.slice(0, LINES_MAX).map(({ key, text, parts, on, paragraphs = [] }) => (
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
            {paragraphs.slice(0, LINES_MAX).map((change, at) => (
              <ChangedParagraph key={`${at} ${change.change}`} change={change} />
            ))}
            {paragraphs.length > LINES_MAX && (
              <small className={styles.part}>{words.morePlaces(paragraphs.length - LINES_MAX)}</small>
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
