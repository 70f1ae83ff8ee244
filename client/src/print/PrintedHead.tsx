import { headlineOf } from '@golden-thread/shared/coverage'
import { useMapState } from '../workspace/index.ts'
import styles from './Printed.module.css'

const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' })

/** What every sheet begins with: the map, what is printed of it, when, and the headline. */
export function PrintedHead({ title, now }: { title: string; now: Date }) {
  const map = useMapState((each) => each)
  return (
    <header className={styles.head}>
      <h1>{map.title}</h1>
      <p>
        {title} · <time dateTime={now.toISOString()}>{date.format(now)}</time>
      </p>
      <p>{headlineOf(map).sentence}</p>
    </header>
  )
}
