import {
  type CoverageMatrix,
  type CoveringSentence,
  coveringSentence,
  headline,
} from '@golden-thread/shared/coverage'
import { useMemo } from 'react'
import { useStore, useWorkspace } from '../../workspace/index.ts'
import styles from './head.module.css'

/** The headline of the map, as on every face of it; then what this table shows, in words, from the same state. */
export function Covering({
  matrix,
  filtered,
}: {
  matrix: CoverageMatrix
  /** The sentence of what a filter leaves. */
  filtered: CoveringSentence | undefined
}) {
  const { map, matrices, findings } = useStore(useWorkspace().state)
  const whole = useMemo(() => headline(map, matrices, findings), [map, matrices, findings])
  const { sentences } = useMemo(() => filtered ?? coveringSentence(map, matrix), [map, matrix, filtered])
  return (
    <div className={styles.covering}>
      {whole.sentence && <p className={styles.headline}>{whole.sentence}</p>}
      <p className={styles.sentences}>{sentences.join(' ')}</p>
    </div>
  )
}
