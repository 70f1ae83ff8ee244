import type { Severity } from '@golden-thread/shared/model'
import { useId } from 'react'
import { ConfirmAll } from './ConfirmAll.tsx'
import { FindingItem } from './FindingItem.tsx'
import styles from './Findings.module.css'
import { groupByToDo, groupFindings } from './groupFindings.ts'
import { text } from './text.ts'
import { useOpenFindings } from './useFindings.ts'

/** The findings by severity. `compact` is for a side panel. */
export function FindingsList({
  only = null,
  compact = false,
}: {
  only?: Severity | null
  compact?: boolean
}) {
  const groups = groupFindings(useOpenFindings(), only)
  const id = useId()
  if (groups.length === 0) return <p className={styles.nothing}>{text.nothingHere}</p>
  return groups.map(({ severity, findings }) => {
    const { heading, meaning } = text.severities[severity]
    return (
      <section key={severity} aria-labelledby={`${id}${severity}`} className={styles.group}>
        <h3 id={`${id}${severity}`} className={styles.heading}>
          {text.headingWithCount(heading, findings.length)}
          {!compact && <span className={styles.meaning}>{meaning}</span>}
        </h3>
        {groupByToDo(findings).map(({ code, findings: alike }) => (
          // No landmark: the side panel has its double.
          // biome-ignore lint/a11y/useSemanticElements: a group of findings is no group of fields
          <div role="group" key={code} aria-labelledby={`${id}${severity}${code}`}>
            <h4 id={`${id}${severity}${code}`} className={styles.toDo}>
              {text.headingWithCount(text.toDo[code], alike.length)}
            </h4>
            <ConfirmAll findings={alike} />
            <ul className={styles.list}>
              {alike.map((finding) => (
                <FindingItem key={finding.id} finding={finding} compact={compact} />
              ))}
            </ul>
          </div>
        ))}
      </section>
    )
  })
}
