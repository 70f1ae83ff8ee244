import { openFindings } from '@golden-thread/shared/coverage'
import { explainProblem, type Severity } from '@golden-thread/shared/model'
import { useId, useState } from 'react'
import frame from '../ui/Frame.module.css'
import { Button, classes } from '../ui/index.ts'
import { useStore, useWorkspace } from '../workspace/index.ts'
import { AcceptedList } from './AcceptedList.tsx'
import { AllClear } from './AllClear.tsx'
import { ClaimsCount } from './ClaimsCount.tsx'
import styles from './Findings.module.css'
import { FindingsList } from './FindingsList.tsx'
import { countOf, SEVERITIES } from './groupFindings.ts'
import { text } from './text.ts'
import { useFindings, useOpenFindings } from './useFindings.ts'

/**
 * What is not covered, hangs on one thread, or could not be read: each with the way to its place. `compact` is the
 * list alone, for beside another screen.
 */
export function Findings({ compact = false }: { compact?: boolean }) {
  return compact ? <CompactFindings /> : <AllFindings />
}

function CompactFindings() {
  return (
    <div className={styles.compact}>
      {useOpenFindings().length === 0 ? <AllClear /> : <FindingsList compact />}
      <AcceptedList />
    </div>
  )
}

function AllFindings() {
  const { state } = useWorkspace()
  const all = useFindings()
  const findings = openFindings(all)
  const problems = useStore(state, (now) => now.problems)
  const [only, setOnly] = useState<Severity | null>(null)
  const id = useId()
  const counts = SEVERITIES.map((severity) => ({ severity, count: countOf(findings, severity) }))
  const words = counts
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) =>
      text.counted(count, text.severities[severity].one, text.severities[severity].many),
    )
  return (
    <section className={frame.screen} aria-labelledby={id}>
      <div className={classes(frame.column, styles.column)}>
        <h2 id={id} className={frame.title}>
          {text.title}
        </h2>
        <ClaimsCount />
        {findings.length === 0 ? (
          <AllClear />
        ) : (
          <>
            <p className={styles.summary}>{text.summary(words.join(', '), all.length - findings.length)}</p>
            <fieldset className={frame.filter}>
              <legend className={frame.legend}>{text.filter}</legend>
              <Button size="small" aria-pressed={only === null} onClick={() => setOnly(null)}>
                {text.all}
              </Button>
              {counts.map(({ severity, count }) => (
                <Button
                  key={severity}
                  size="small"
                  aria-pressed={only === severity}
                  onClick={() => setOnly(severity)}
                >
                  {text.onlySeverity(text.severities[severity].heading, count)}
                </Button>
              ))}
            </fieldset>
            <FindingsList only={only} />
          </>
        )}
        <AcceptedList />
        {problems.length > 0 && (
          <section aria-labelledby={`${id}problems`} className={styles.group}>
            <h3 id={`${id}problems`} className={styles.heading}>
              {text.headingWithCount(text.problems, problems.length)}
            </h3>
            <ul className={styles.list}>
              {problems.map((problem) => {
                const sentence = explainProblem(problem)
                return (
                  <li key={sentence} className={styles.problem}>
                    {sentence}
                  </li>
                )
              })}
            </ul>
          </section>
        )}
      </div>
    </section>
  )
}
