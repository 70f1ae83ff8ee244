import type { AcceptedLines, ImportLine, PlannedTables } from '@golden-thread/shared/imports'
import { Button } from '../../ui/index.ts'
import styles from '../imports.module.css'
import { ConflictTable } from './ConflictTable.tsx'
import { lineWords as words } from './lineText.ts'

/** Lines that are shown at once; what is more is taken or left as it stands. */
const SHOWN_MOST = 200

/** All that would happen, one thing a line, to be taken or left; what others changed meanwhile, with a side to choose. */
export function LineList({
  planned: { lines, linesMore },
  accept,
  isOpen,
  onAccept,
}: {
  planned: Pick<PlannedTables, 'lines' | 'linesMore'>
  accept: AcceptedLines
  isOpen: boolean
  onAccept: (accept: AcceptedLines) => void
}) {
  const conflicts = lines.filter(({ does }) => does === 'conflict')
  const others = lines.filter(({ does }) => does !== 'conflict')
  const say = ({ key }: ImportLine, isTaken: boolean): void => onAccept({ ...accept, [key]: isTaken })
  const all = lines.length + linesMore
  if (all === 0) return null
  const more = linesMore + Math.max(0, others.length - SHOWN_MOST)
  return (
    <>
      {conflicts.length > 0 && <ConflictTable conflicts={conflicts.slice(0, SHOWN_MOST)} onSay={say} />}
      {others.length > 0 && (
        <details open={isOpen} className={styles.part}>
          <summary>{words.lines(others.length + linesMore)}</summary>
          <p className={styles.buttons}>
            <Button size="small" onClick={() => onAccept(only(accept, conflicts))}>
              {words.takeAll}
            </Button>
            <Button size="small" onClick={() => onAccept({ ...only(accept, conflicts), '*': false })}>
              {words.leaveAll}
            </Button>
          </p>
          <ul className={styles.lines}>
            {others.slice(0, SHOWN_MOST).map((line, at) => (
              <li key={at}>
                <label className={styles.check}>
                  <input
                    type="checkbox"
                    checked={line.isTaken}
                    onChange={({ target }) => say(line, target.checked)}
                  />
                  <span>
                    {words.line(line)} <span className={styles.note}>{words.place(line)}</span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
          {more > 0 && <p className={styles.note}>{words.more(more)}</p>}
        </details>
      )}
    </>
  )
}

/** What was said of conflicts stays when the rest is taken or left together. */
const only = (accept: AcceptedLines, conflicts: readonly ImportLine[]): AcceptedLines =>
  Object.fromEntries(Object.entries(accept).filter(([key]) => conflicts.some((line) => line.key === key)))
