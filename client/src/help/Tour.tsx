import { kindOf, mainKindOf, type StrategyMap } from '@golden-thread/shared/model'
import { X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { Button, IconButton } from '../ui/index.ts'
import { sameItems, useCommands, useMapState, useStore, useWorkspace } from '../workspace/index.ts'
import { countsOf, isDone, type TourCounts } from './progress.ts'
import styles from './Tour.module.css'
import { tourWords as words } from './text.ts'
import { tourStore } from './tourStore.ts'

/** The first steps, in a line of their own under the view: they cover nothing and wait for nobody. */
export function Tour() {
  const isOpen = useStore(tourStore)
  // Before the map has come nothing is in it, and all that comes would count as done just now.
  const isReady = useStore(useWorkspace().state, (state) => state.ready)
  useCommands(
    useMemo(
      () => [{ id: 'first-steps', group: words.commandGroup, title: words.again, run: tourStore.open }],
      [],
    ),
  )
  return isOpen && isReady && <Steps />
}

function Steps() {
  const { mayEdit } = useWorkspace()
  const [row, column] = useMapState(firstKinds, sameItems)
  const steps = mayEdit ? words.forEditors(row, column) : words.forViewers
  const counts = useMapState(countsOf, sameCounts)
  const [at, setAt] = useState(0)
  const since = useRef({ at, counts })
  // A step that has been done needs no "Next"; what was there before it was shown does not count.
  useEffect(() => {
    if (since.current.at !== at) since.current = { at, counts }
    else if (mayEdit && isDone(at, since.current.counts, counts)) setAt(at + 1)
  }, [at, counts, mayEdit])
  const id = useId()
  const isLast = at === steps.length - 1
  const step = steps[at]

  const close = () => {
    tourStore.close()
    document.getElementById('main')?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close()
  }
  return (
    <section className={styles.tour} aria-labelledby={id} onKeyDown={onKeyDown}>
      <h2 id={id} className={styles.label}>
        {words.label}
        {steps.length > 1 && <span className={styles.count}> {words.of(at + 1, steps.length)}</span>}
      </h2>
      <p className={styles.step} aria-live="polite">
        <strong>{step?.title}.</strong> {step?.body}
      </p>
      <div className={styles.buttons}>
        {steps.length > 1 && (
          // Not `disabled`: the focus would be lost on the way back to the first step.
          <Button
            size="small"
            variant="quiet"
            aria-disabled={at === 0 || undefined}
            onClick={() => setAt(Math.max(0, at - 1))}
          >
            {words.back}
          </Button>
        )}
        <Button size="small" onClick={() => (isLast ? close() : setAt(at + 1))}>
          {isLast ? words.done : words.next}
        </Button>
        {!isLast && (
          <IconButton size="small" label={words.close} onClick={close}>
            <X />
          </IconButton>
        )}
      </div>
    </section>
  )
}

const sameCounts = (a: TourCounts, b: TourCounts): boolean =>
  a.cards === b.cards && a.links === b.links && a.stated === b.stated

/** "a proposal" and "an outcome": what the first matrix sets beside what, or else the first two kinds. */
function firstKinds({ framework }: StrategyMap): readonly [string, string] {
  const [first] = framework.matrices
  const [one, two] = framework.kinds
  const named = (id: string | undefined): string => {
    const label = (id && kindOf(framework, id)?.label.toLowerCase()) || 'card'
    return `${/^[aeiou]/.test(label) ? 'an' : 'a'} ${label}`
  }
  return [named(first ? mainKindOf(first.rows) : one?.id), named(first ? mainKindOf(first.columns) : two?.id)]
}
