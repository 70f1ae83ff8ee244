import { setReportFact } from '@golden-thread/shared/commands'
import { factOf } from '@golden-thread/shared/report'
import { useEffect, useState } from 'react'
import { TextField } from '../ui/index.ts'
import { useMayEdit, useWorkspace } from '../workspace/index.ts'
import { lineId } from './places.ts'
import styles from './Report.module.css'
import { text } from './text.ts'
import type { ReportLook } from './useReported.ts'

/** The lines of the front sheet, each kept by itself. */
export function FrontSheet({ look }: { look: ReportLook }) {
  const mayEdit = useMayEdit()
  const { map, report, house } = look
  return (
    <section aria-label={text.front} className={styles.front}>
      <h3>{text.front}</h3>
      {mayEdit ? (
        <div className={styles.lines}>
          {house.front.map(({ id, label }) => (
            <Line
              key={`${report.id} ${id}`}
              report={report.id}
              line={id}
              label={label}
              words={factOf(map, report.id, id)}
            />
          ))}
        </div>
      ) : (
        <dl className={styles.facts}>
          {house.front.map(({ id, label }) => (
            <div key={id}>
              <dt>{label}</dt>
              <dd>{factOf(map, report.id, id) || text.notWritten}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}

/** Kept when the field is left; what somebody else writes meanwhile shows unless it is being written in here. */
function Line({
  report,
  line,
  label,
  words,
}: {
  report: string
  line: string
  label: string
  words: string
}) {
  const workspace = useWorkspace()
  const [typed, setTyped] = useState<string | null>(null)
  const keep = () => {
    if (typed !== null) workspace.edit(setReportFact, { report, line, label, words: typed })
    setTyped(null)
  }
  useEffect(() => setTyped(null), [report, line])
  return (
    <div id={lineId(line)}>
      <TextField
        label={label}
        value={typed ?? words}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep()
          if (event.key === 'Escape') setTyped(null)
        }}
      />
    </div>
  )
}
