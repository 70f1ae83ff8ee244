import type { BaselineSummary, Subject } from '@golden-thread/shared/protocol'
import { can } from '@golden-thread/shared/protocol'
import { useEffect, useState } from 'react'
import { fetchBaselines } from '../api/index.ts'
import { Button, Dialog, Select, TextField } from '../ui/index.ts'
import { goTo, useStore, useWorkspace } from '../workspace/index.ts'
import { DecisionForm } from './DecisionForm.tsx'
import { DecisionItem } from './DecisionItem.tsx'
import styles from './Decisions.module.css'
import { decisionsOf } from './decisionStore.ts'
import { meetingsOf, type Shown } from './ledger.ts'
import { dayWords } from './moments.ts'
import { decisionWords as words } from './text.ts'

const SHOWN = Object.keys(words.shown) as Shown[]

/** The ledger: what was put to which meeting, what became of it, and what is not done. `on` begins a record about that. */
export function DecisionsDialog({
  on,
  show = 'all',
  onClose,
}: {
  on?: Subject | undefined
  show?: Shown | undefined
  onClose: () => void
}) {
  const workspace = useWorkspace()
  const decisions = decisionsOf(workspace)
  const all = useStore(decisions.all)
  const problem = useStore(decisions.problem)
  const [shown, setShown] = useState<Shown>(show)
  const [query, setQuery] = useState('')
  const [isRecording, setRecording] = useState(on !== undefined)
  const baselines = useBaselines()
  const mayRecord = can(workspace.role, 'record a decision')
  const meetings = meetingsOf(all ?? [], shown, query)
  const count = meetings.reduce((sum, { decisions: put }) => sum + put.length, 0)
  const go = (about: Subject): void => {
    onClose()
    goTo(workspace, about)
  }
  return (
    <Dialog open size="wide" onClose={onClose} title={words.title} description={words.description}>
      {mayRecord && isRecording && (
        <DecisionForm
          on={on}
          known={all ?? []}
          baselines={baselines}
          onRecorded={decisions.reload}
          onCancel={() => setRecording(false)}
        />
      )}
      <div className={styles.filter}>
        <TextField
          type="search"
          label={words.search}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <Select label={words.show} value={shown} onChange={(event) => setShown(event.target.value as Shown)}>
          {SHOWN.map((one) => (
            <option key={one} value={one}>
              {words.shown[one]}
            </option>
          ))}
        </Select>
        {mayRecord && !isRecording && <Button onClick={() => setRecording(true)}>{words.record}</Button>}
      </div>
      <p role="status" className={styles.quiet}>
        {problem ?? (all ? summary(all.length, count) : words.loading)}
      </p>
      {meetings.map(({ body, date, decisions: put }) => {
        const meeting = words.meeting(body, dayWords(date))
        return (
          <section key={meeting} aria-label={meeting}>
            <h3 className={styles.meeting}>{meeting}</h3>
            <ul className={styles.list}>
              {put.map((decision) => (
                <DecisionItem
                  key={decision.id}
                  decision={decision}
                  known={all ?? []}
                  baselines={baselines}
                  onChanged={decisions.reload}
                  onGo={go}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </Dialog>
  )
}

const summary = (all: number, found: number): string => {
  if (all === 0) return words.none
  return found === 0 ? words.noneMatch : words.found(found)
}

/** Their names, where they can be had; a decision is read without. */
function useBaselines(): readonly BaselineSummary[] {
  const { mapId } = useWorkspace()
  const [baselines, setBaselines] = useState<readonly BaselineSummary[]>([])
  useEffect(() => void fetchBaselines(mapId).then(setBaselines, () => undefined), [mapId])
  return baselines
}
