import { can, type DecisionSummary, type Subject } from '@golden-thread/shared/protocol'
import { useMemo } from 'react'
import { Button, Panel, Tag } from '../ui/index.ts'
import { useStore, useWorkspace } from '../workspace/index.ts'
import styles from './Decisions.module.css'
import { decisionsOf } from './decisionStore.ts'
import { isAbout } from './ledger.ts'
import { dayWords } from './moments.ts'
import { decisionWords as words } from './text.ts'

/** What was decided about what is selected, among its details; the last meeting first. */
export function DecisionsPart({ on }: { on: Subject }) {
  const workspace = useWorkspace()
  const all = useStore(decisionsOf(workspace).all)
  const here = useMemo(
    () => (all ?? []).filter((one) => one.replacedBy === undefined && isAbout(one, on)).toReversed(),
    [all, on],
  )
  const mayRecord = can(workspace.role, 'record a decision')
  if (here.length === 0 && !mayRecord) return null
  return (
    <div data-part="decisions">
      <Panel title={words.decidedHere}>
        {all && here.length === 0 && <p className={styles.quiet}>{words.noneHere}</p>}
        <ul className={styles.list}>
          {here.map((decision) => (
            <Line key={decision.id} decision={decision} />
          ))}
        </ul>
        <div className={styles.actions}>
          {mayRecord && (
            <Button
              size="small"
              variant="quiet"
              onClick={() => workspace.openDialog({ type: 'decisions', on })}
            >
              {words.add}
            </Button>
          )}
          {here.length > 0 && (
            <Button size="small" variant="quiet" onClick={() => workspace.openDialog({ type: 'decisions' })}>
              {words.all}
            </Button>
          )}
        </div>
      </Panel>
    </div>
  )
}

function Line({
  decision: { body, date, outcome, state, recommendation, conditions },
}: {
  decision: DecisionSummary
}) {
  return (
    <li className={styles.short}>
      <p>
        <Tag tone={outcome === 'agreed' || outcome === 'amended' ? 'good' : 'plain'}>
          {words.short[outcome]}
        </Tag>{' '}
        {words.meeting(body, dayWords(date))}
        {state === 'to do' && `, ${words.toDo.toLowerCase()}`}
        {state === 'done' && `, ${words.done.toLowerCase()}`}
      </p>
      {recommendation && <p className={styles.text}>{recommendation}</p>}
      {conditions && (
        <p className={styles.quiet}>
          {words.conditions}: {conditions}
        </p>
      )}
    </li>
  )
}
