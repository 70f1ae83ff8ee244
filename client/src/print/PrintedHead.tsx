import { headlineOf } from '@golden-thread/shared/coverage'
import { useMapState, useStore, useWorkspace } from '../workspace/index.ts'
import styles from './Printed.module.css'
import { printWords } from './text.ts'

const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' })

/** What every sheet begins with: the map, what is printed of it, when, and the headline. */
export function PrintedHead({ title, now }: { title: string; now: Date }) {
  const map = useMapState((each) => each)
  const asAt = useStore(useWorkspace().state, (state) => state.asAt)
  return (
    <header className={styles.head}>
      <h1>{map.title}</h1>
      <p>
        {title} · <time dateTime={now.toISOString()}>{date.format(now)}</time>
      </p>
      {asAt?.day && <p>{printWords.asAt(date.format(new Date(asAt.day)), asAt.since)}</p>}
      <p>{headlineOf(map).sentence}</p>
    </header>
  )
}
