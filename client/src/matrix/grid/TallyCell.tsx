import type { Tally } from '@golden-thread/shared/coverage'
import { memo } from 'react'
import { text } from '../text.ts'
import styles from './MatrixGrid.module.css'

/** How much a row or a column has, in words, at the edge of the grid. */
export const TallyCell = memo(function TallyCell({
  tally,
  column,
  active,
}: {
  tally: Tally | undefined
  column: number
  active: boolean
}) {
  const inferred = tally?.inferred ?? 0
  return (
    <td
      className={styles.tally}
      aria-colindex={column + 2}
      tabIndex={active ? 0 : -1}
      data-column={column}
      data-gap={tally?.direct === 0 || undefined}
      title={tally && text.tally(tally.direct, tally.inferred, tally.through)}
    >
      {tally && (
        <>
          <span className={styles.directCount}>{text.direct(tally.direct)}</span>
          {inferred > 0 && <span className={styles.inferredCount}> {text.inferred(inferred)}</span>}
        </>
      )}
    </td>
  )
})
