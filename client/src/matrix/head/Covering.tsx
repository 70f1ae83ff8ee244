import { type CoverageMatrix, coveringSentence } from '@golden-thread/shared/coverage'
import type { StrategyMap } from '@golden-thread/shared/model'
import { useMemo } from 'react'
import { Tag } from '../../ui/index.ts'
import styles from './head.module.css'

/** What the table shows, in words, from the same state: the sentence a paper may print above it. */
export function Covering({ map, matrix }: { map: StrategyMap; matrix: CoverageMatrix }) {
  const { holds, short, sentences } = useMemo(() => coveringSentence(map, matrix), [map, matrix])
  return (
    <div className={styles.covering}>
      <Tag tone={holds ? 'good' : 'gap'}>{short}</Tag>
      <p className={styles.sentences}>{sentences.join(' ')}</p>
    </div>
  )
}
