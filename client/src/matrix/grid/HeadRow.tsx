import type { ElementId } from '@golden-thread/shared/model'
import { memo } from 'react'
import type { GridSlot } from '../../grid/index.ts'
import { HeadLabel } from './HeadLabel.tsx'
import { LostMark } from './LostMark.tsx'
import styles from './MatrixGrid.module.css'

interface HeadRowProps {
  readonly corner: string
  /** The head of the counts of rows. */
  readonly count: string
  readonly ids: readonly ElementId[]
  /** Indices into `ids`, in the order shown. */
  readonly columns: readonly number[]
  readonly slots: readonly GridSlot[]
  readonly activeColumn: number | null
  readonly renaming: ElementId | null
  /** The id of the head of the group that a column stands under, where the framework groups them. */
  readonly groupHead: ((column: number) => string) | undefined
  readonly onRenamed: () => void
}

/** The names of the columns, with their whole titles. */
export const HeadRow = memo(function HeadRow(props: HeadRowProps) {
  const { ids, columns, slots, activeColumn, renaming, groupHead } = props
  return (
    <tr aria-rowindex={groupHead ? 2 : 1} data-line={-1}>
      <th
        scope="col"
        className={styles.corner}
        aria-colindex={1}
        data-column={-1}
        tabIndex={activeColumn === -1 ? 0 : -1}
      >
        {props.corner}
      </th>
      {slots.map((slot) => {
        if (slot.type === 'gap') return <td key={`gap ${slot.before}`} aria-hidden="true" />
        const id = ids[columns[slot.index] ?? -1]
        return (
          id && (
            <th
              key={id}
              scope="col"
              className={styles.columnHead}
              aria-colindex={slot.index + 2}
              data-column={slot.index}
              tabIndex={activeColumn === slot.index ? 0 : -1}
              aria-describedby={groupHead?.(slot.index)}
            >
              <HeadLabel id={id} renaming={renaming === id} onRenamed={props.onRenamed} />
              <LostMark column={id} />
            </th>
          )
        )
      })}
      <th
        scope="col"
        className={styles.tallyHead}
        aria-colindex={columns.length + 2}
        data-column={columns.length}
        tabIndex={activeColumn === columns.length ? 0 : -1}
      >
        {props.count}
      </th>
    </tr>
  )
})
