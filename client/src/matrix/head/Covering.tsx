import {
  type CoverageMatrix,
  coveringSentence,
  type FilteredMatrix,
  headline,
} from '@golden-thread/shared/coverage'
import { useMemo, useState } from 'react'
import { Button, VisuallyHidden } from '../../ui/index.ts'
import { useStore, useWorkspace } from '../../workspace/index.ts'
import { text } from '../text.ts'
import styles from './head.module.css'

/** How many of the elements of a sentence are named before it is opened. */
const NAMED_MAX = 5

/** The headline of the map, as on every face of it; then what this table shows, in words, from the same state. */
export function Covering({
  matrix,
  filtered,
}: {
  matrix: CoverageMatrix
  /** What a filter leaves. */
  filtered: FilteredMatrix | undefined
}) {
  const { map, matrices, findings } = useStore(useWorkspace().state)
  const whole = useMemo(() => headline(map, matrices, findings), [map, matrices, findings])
  const said = useMemo(() => {
    const { sentences } = filtered?.sentence ?? coveringSentence(map, matrix)
    const few = filtered
      ? coveringSentence(filtered.map, filtered.matrix, NAMED_MAX)
      : coveringSentence(map, matrix, NAMED_MAX)
    const told = filtered?.told ? [filtered.told] : []
    return { all: sentences.join(' '), few: [...told, ...few.sentences].join(' ') }
  }, [map, matrix, filtered])
  return (
    <div className={styles.covering}>
      {whole.sentence && <p className={styles.headline}>{whole.sentence}</p>}
      {said.all === said.few ? (
        <p className={styles.sentences}>{said.all}</p>
      ) : (
        <Folded key={matrix.definition.id} {...said} />
      )}
    </div>
  )
}

/** A sentence with hundreds of names would fill the screen before its grid. Whoever hears it has all of it at once. */
function Folded({ all, few }: { all: string; few: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={styles.sentences}>
      {isOpen ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
        <p className={styles.opened} tabIndex={0}>
          {all}
        </p>
      ) : (
        <p>
          <span aria-hidden="true">{few}</span>
          <VisuallyHidden>{all}</VisuallyHidden>
        </p>
      )}
      <Button size="small" variant="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? text.fewerNames : text.allNames}
      </Button>
    </div>
  )
}
