import type { ElementId } from '@golden-thread/shared/model'
import type { TimelineFacts } from '@golden-thread/shared/timeline'
import styles from './Timeline.module.css'
import { text } from './text.ts'

/** The same facts as the picture, a line each. Columns that say nothing of anything are left out. */
export function TimelineTable({
  caption,
  rows,
  onChoose,
}: {
  caption: string
  rows: readonly TimelineFacts[]
  /** Absent on paper. */
  onChoose?: (id: ElementId) => void
}) {
  const has = {
    status: rows.some(({ status }) => status),
    after: rows.some(({ after, notes }) => after.length + notes.length > 0),
    moved: rows.some(({ moved }) => moved),
    step: rows.some(({ step }) => step > 0),
  }
  const { columns } = text
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.when}</th>
          {has.status && <th scope="col">{columns.status}</th>}
          {has.after && <th scope="col">{columns.after}</th>}
          {has.moved && <th scope="col">{columns.moved}</th>}
          {has.step && <th scope="col">{columns.step}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, label, when, status, after, moved, step, notes }) => (
          <tr key={id}>
            <th scope="row">
              {onChoose ? (
                <button type="button" className={styles.element} onClick={() => onChoose(id)}>
                  {label}
                </button>
              ) : (
                label
              )}
            </th>
            <td>{when}</td>
            {has.status && <td>{status}</td>}
            {has.after && <td>{[...after, ...notes].join('; ')}</td>}
            {has.moved && <td>{moved}</td>}
            {has.step && <td>{step > 0 ? text.step(step) : ''}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
