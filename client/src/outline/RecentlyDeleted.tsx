import { restoreElement, restoreLink } from '@golden-thread/shared/commands'
import { labelOf, linkReading, type StrategyMap } from '@golden-thread/shared/model'
import { type DeletedThing, deletedThings } from '@golden-thread/shared/queries'
import { Undo2 } from 'lucide-react'
import { useId } from 'react'
import { Button } from '../ui/index.ts'
import { useMapState, useWorkspace } from '../workspace/index.ts'
import styles from './Outline.module.css'
import { text } from './text.ts'

/** The most that are listed; the rest come into the list as these are restored. */
const SHOWN_MAX = 50

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** What was deleted and can be brought back. */
export function RecentlyDeleted() {
  const workspace = useWorkspace()
  const things = useMapState(listedThings, sameThings)
  const id = useId()
  if (things.length === 0) return null
  const restore = (thing: DeletedThing, label: string): void => {
    const target = 'element' in thing ? { element: thing.element.id } : { link: thing.link.id }
    const done =
      'element' in thing
        ? workspace.edit(restoreElement, { id: thing.element.id })
        : workspace.edit(restoreLink, { id: thing.link.id })
    if (!done.ok) return
    workspace.announce(text.restored(label))
    workspace.reveal(target)
  }
  return (
    <section aria-labelledby={id} className={styles.kind}>
      <h2 id={id} className={styles.kindHeading}>
        {text.deleted(things.length)}
      </h2>
      <p className={styles.muted}>{text.deletedHint}</p>
      <ul className={styles.list}>
        {things.slice(0, SHOWN_MAX).map(({ thing, label }) => (
          <li key={keyOf(thing)} className={styles.deleted}>
            <span className={styles.deletedLabel}>{label}</span>
            <span className={styles.muted}>{text.deletedAt(moment.format(thing.at))}</span>
            {workspace.mayEdit && (
              <Button
                size="small"
                aria-label={text.restoreLabel(label)}
                onClick={() => restore(thing, label)}
              >
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

const keyOf = (thing: DeletedThing): string => ('element' in thing ? thing.element.id : thing.link.id)

interface Listed {
  readonly thing: DeletedThing
  readonly label: string
}

const listedThings = (map: StrategyMap): readonly Listed[] =>
  deletedThings(map).map((thing) => ({
    thing,
    label: 'element' in thing ? labelOf(thing.element) : text.deletedLink(linkReading(map, thing.link)),
  }))

const sameThings = (a: readonly Listed[], b: readonly Listed[]): boolean =>
  a.length === b.length &&
  a.every(({ thing, label }, index) => {
    const other = b[index]
    return (
      other !== undefined &&
      keyOf(thing) === keyOf(other.thing) &&
      thing.at === other.thing.at &&
      label === other.label
    )
  })
