import { reopenFinding } from '@golden-thread/shared/commands'
import { acceptedFindings, type Finding } from '@golden-thread/shared/coverage'
import { useId } from 'react'
import { Button } from '../ui/index.ts'
import { useWorkspace } from '../workspace/index.ts'
import styles from './Findings.module.css'
import { text } from './text.ts'
import { useFindings } from './useFindings.ts'

/** What was found and is to stay as it is: why, and who answers for it. */
export function AcceptedList() {
  const findings = acceptedFindings(useFindings())
  const id = useId()
  if (findings.length === 0) return null
  return (
    <section aria-labelledby={id} className={styles.group}>
      <h3 id={id} className={styles.heading}>
        {text.headingWithCount(text.accepted.heading, findings.length)}
      </h3>
      <ul className={styles.list}>
        {findings.map((finding) => (
          <AcceptedItem key={finding.id} finding={finding} />
        ))}
      </ul>
    </section>
  )
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' })
const dateOnly = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

function AcceptedItem({ finding: { id, sentence, accepted } }: { finding: Finding }) {
  const workspace = useWorkspace()
  if (!accepted) return null
  const { by, at, until, reason } = accepted
  const said = text.accepted.said(
    by,
    at > 0 ? day.format(at) : null,
    until === undefined ? null : dateOnly.format(new Date(until)),
  )
  return (
    <li className={styles.compactItem}>
      <div className={styles.words}>
        <p className={styles.sentence}>{sentence}</p>
        <p className={styles.advice}>
          {said} {reason}
        </p>
        {workspace.mayEdit && (
          <p className={styles.places}>
            <Button
              size="small"
              aria-label={text.accepted.reopenLabel(sentence)}
              onClick={() => {
                if (workspace.edit(reopenFinding, { finding: id }).ok)
                  workspace.announce(text.accepted.reopened)
              }}
            >
              {text.accepted.reopen}
            </Button>
          </p>
        )}
      </div>
    </li>
  )
}
