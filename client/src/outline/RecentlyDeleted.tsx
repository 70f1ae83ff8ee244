import { Undo2 } from 'lucide-react'
import { useId } from 'react'
import { Button } from '../ui/index.ts'
import { useMapState, useWorkspace } from '../workspace/index.ts'
import { type DeletedThing, deletedThings } from './deletedThings.ts'
import styles from './Outline.module.css'
import { text } from './text.ts'

/** The most that are listed; the rest come into the list as these are restored. */
const SHOWN_MAX = 50

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** What was deleted and can be brought back. */
export function RecentlyDeleted() {
  const workspace = useWorkspace()
  const things = useMapState(deletedThings, sameThings)
  const id = useId()
  if (things.length === 0) return null
  const restore = ({ label, place, restore: change }: DeletedThing): void => {
    if (!workspace.run(change, text.restoreStep(label)).ok) return
    workspace.announce(text.restored(label))
    workspace.reveal(place)
  }
  return (
    <section aria-labelledby={id} className={styles.kind}>
      <h2 id={id} className={styles.kindHeading}>
        {text.deleted(things.length)}
      </h2>
      <p className={styles.muted}>{text.deletedHint}</p>
      <ul className={styles.list}>
        {things.slice(0, SHOWN_MAX).map((thing) => (
          <li key={thing.key} className={styles.deleted}>
            <span className={styles.deletedLabel}>{thing.label}</span>
            <span className={styles.muted}>{text.deletedAt(moment.format(thing.at))}</span>
            {workspace.mayEdit && (
              <Button size="small" aria-label={text.restoreLabel(thing.label)} onClick={() => restore(thing)}>
                <Undo2 /> {text.restore}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {things.length > SHOWN_MAX && (
        <p className={styles.muted}>{text.moreDeleted(things.length - SHOWN_MAX)}</p>
      )}
    </section>
  )
}

const sameThings = (a: readonly DeletedThing[], b: readonly DeletedThing[]): boolean =>
  a.length === b.length &&
  a.every((thing, index) => thing.key === b[index]?.key && thing.label === b[index]?.label)
