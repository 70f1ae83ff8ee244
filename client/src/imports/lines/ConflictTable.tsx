import type { ImportLine } from '@golden-thread/shared/imports'
import { useId } from 'react'
import styles from '../imports.module.css'
import { lineWords as words } from './lineText.ts'

/** What both sides have changed: what it was, what others made of it, and what the file says, with a side to choose. */
export function ConflictTable({
  conflicts,
  onSay,
}: {
  conflicts: readonly ImportLine[]
  onSay: (line: ImportLine, isTaken: boolean) => void
}) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.conflicts}>
      <h4 id={id}>{words.conflicts(conflicts.length)}</h4>
      <p className={styles.note}>{words.conflictsHelp}</p>
      <table className={styles.conflictTable}>
        <thead>
          <tr>
            <th scope="col">{words.of}</th>
            <th scope="col">{words.was}</th>
            <th scope="col">{words.theirs}</th>
            <th scope="col">{words.yours}</th>
          </tr>
        </thead>
        <tbody>
          {conflicts.map((line) => (
            <tr key={line.key}>
              <th scope="row">
                {line.label} <span className={styles.note}>{words.part(line)}</span>
              </th>
              <td data-label={words.was}>{line.was || words.nothing}</td>
              {[false, true].map((isYours) => (
                <td key={String(isYours)} data-label={isYours ? words.yours : words.theirs}>
                  <label className={styles.check}>
                    <input
                      type="radio"
                      name={`${id}${line.key}`}
                      checked={line.isTaken === isYours}
                      onChange={() => onSay(line, isYours)}
                    />
                    <span>{(isYours ? line.yours : line.theirs) || words.nothing}</span>
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
