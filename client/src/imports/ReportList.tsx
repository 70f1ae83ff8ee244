import type { PlannedTables } from '@golden-thread/shared/imports'
import type { ReactNode } from 'react'
import styles from './imports.module.css'
import { LineList } from './lines/index.ts'
import type { PlanSeen } from './planning/index.ts'
import { importWords as words } from './text.ts'
import type { ImportState } from './useImport.ts'

const LISTED_MOST = 100

/** What would happen: the counts, and every row that was refused, put right or is nearly something else. */
export function ReportList({ planned, state }: { planned: PlanSeen<PlannedTables>; state: ImportState }) {
  const { report, near, tables } = planned
  const refused = report.refused.length + report.unlisted.refused
  const repaired = report.repaired.length + report.unlisted.repaired
  const [preview] = tables
  const same = preview?.choices.same ?? {}
  const takeAs = (row: number, code: string, isSame: boolean): void => {
    if (!preview) return
    const { [row]: _, ...others } = same
    state.choose({ ...state.choices, same: isSame ? { ...others, [row]: code } : others })
  }
  const taken = Object.entries(same)
  return (
    <section className={styles.report} aria-labelledby="import-report">
      <h3 id="import-report">{words.happens}</h3>
      <p role="status">{words.counts({ ...report, refused })}</p>
      <LineList
        planned={planned}
        accept={state.choices.accept ?? {}}
        isOpen={state.base !== undefined}
        onAccept={(accept) => state.choose({ ...state.choices, accept })}
      />
      <Part title={words.refused(refused)} count={refused} open>
        {report.refused.slice(0, LISTED_MOST).map(({ row, column, sentence }, at) => (
          <li key={at}>
            <strong>{words.place(row, column)}:</strong> {sentence}
          </li>
        ))}
      </Part>
      <Part
        title={words.near(near.length + taken.length)}
        count={near.length + taken.length}
        help={words.nearHelp}
        open
      >
        {[
          ...near.map((each) => ({ ...each, isSame: false })),
          ...taken.map(([row, code]) => ({
            row: Number(row),
            code,
            says: words.place(Number(row), ''),
            label: code,
            isSame: true,
          })),
        ]
          .toSorted((a, b) => a.row - b.row)
          .map(({ row, says, code, label, isSame }) => (
            <li key={row}>
              <label className={styles.check}>
                <input
                  type="checkbox"
                  checked={isSame}
                  onChange={({ target }) => takeAs(row, code, target.checked)}
                />
                {words.isThis(says, label)}
              </label>
            </li>
          ))}
      </Part>
      <Part title={words.repaired(repaired)} count={repaired}>
        {report.repaired.slice(0, LISTED_MOST).map(({ row, sentence }, at) => (
          <li key={at}>
            <strong>{words.place(row, '')}:</strong> {sentence}
          </li>
        ))}
      </Part>
    </section>
  )
}

function Part({
  title,
  count,
  open = false,
  help,
  children,
}: {
  title: string
  /** What is asked of each, where each is asked about. */
  help?: string
  count: number
  open?: boolean
  children: ReactNode
}) {
  if (count === 0) return null
  return (
    <details open={open} className={styles.part}>
      <summary>{title}</summary>
      {help && <p className={styles.note}>{help}</p>}
      <ul className={help && styles.asked}>{children}</ul>
      {count > LISTED_MOST && <p className={styles.note}>{words.moreOf(count - LISTED_MOST)}</p>}
    </details>
  )
}
