import { type BaselineSummary, can, type DecisionSummary, type Subject } from '@golden-thread/shared/protocol'
import { useRef, useState } from 'react'
import { carryOut, explainError } from '../api/index.ts'
import { Button, Tag, type TagTone } from '../ui/index.ts'
import { useWorkspace } from '../workspace/index.ts'
import { DecisionForm } from './DecisionForm.tsx'
import styles from './Decisions.module.css'
import { DoneForm } from './DoneForm.tsx'
import { briefly, earlierThan } from './ledger.ts'
import { momentWords } from './moments.ts'
import { decisionWords as words } from './text.ts'

const TONES: Readonly<Record<DecisionSummary['outcome'], TagTone>> = {
  put: 'not-assessed',
  agreed: 'good',
  amended: 'good',
  deferred: 'note',
  noted: 'plain',
}

/** One record: what was put, what became of it, our words beside those of the minutes, and what can be said of it next. */
export function DecisionItem({
  decision,
  known,
  baselines,
  onChanged,
  onGo,
}: {
  decision: DecisionSummary
  known: readonly DecisionSummary[]
  baselines: readonly BaselineSummary[]
  onChanged: () => Promise<void>
  onGo: (on: Subject) => void
}) {
  const { mapId, role, notify } = useWorkspace()
  const [open, setOpen] = useState<'record' | 'done' | null>(null)
  const item = useRef<HTMLLIElement>(null)
  const { id, state, outcome } = decision
  const what = briefly(decision)
  const mayRecord = can(role, 'record a decision')
  const close = (): void => {
    setOpen(null)
    requestAnimationFrame(() => item.current?.focus())
  }
  const say = async (next: 'to do' | 'done', note: string): Promise<void> => {
    try {
      await carryOut(mapId, id, { state: next, note })
      await onChanged()
      close()
    } catch (failure) {
      notify({ text: explainError(failure), tone: 'problem' })
    }
  }
  return (
    <li ref={item} tabIndex={-1} className={styles.decision}>
      <Facts decision={decision} baselines={baselines} onGo={onGo} />
      <Earlier before={earlierThan(known, decision)} baselines={baselines} onGo={onGo} />
      {mayRecord && open === null && (
        <div className={styles.actions}>
          {state === 'to do' && (
            <Button size="small" aria-label={words.markDoneNamed(what)} onClick={() => setOpen('done')}>
              {words.markDone}
            </Button>
          )}
          {state === 'done' && (
            <Button
              size="small"
              variant="quiet"
              aria-label={words.reopenNamed(what)}
              onClick={() => void say('to do', '')}
            >
              {words.reopen}
            </Button>
          )}
          <Button
            size="small"
            variant={outcome === 'put' ? 'plain' : 'quiet'}
            aria-label={outcome === 'put' ? words.decideNamed(what) : words.correctNamed(what)}
            onClick={() => setOpen('record')}
          >
            {outcome === 'put' ? words.decide : words.correct}
          </Button>
        </div>
      )}
      {open === 'done' && <DoneForm onDone={(note) => say('done', note)} onCancel={close} />}
      {open === 'record' && (
        <DecisionForm
          replaces={decision}
          known={known}
          baselines={baselines}
          onRecorded={onChanged}
          onCancel={close}
        />
      )}
    </li>
  )
}

function Facts({
  decision,
  baselines,
  onGo,
}: {
  decision: DecisionSummary
  baselines: readonly BaselineSummary[]
  onGo: (on: Subject) => void
}) {
  const { on, about, recommendation, minutes, conditions, outcome, state, progress, by, at } = decision
  const baseline = baselines.find(({ id }) => id === decision.baseline)?.name ?? words.goneBaseline
  const facts = [
    decision.baseline && words.on(baseline),
    words.recordedBy(by, momentWords(at)),
    progress &&
      words.progress(state === 'done' ? words.done : words.toDo, progress.by, momentWords(progress.at)),
  ]
  return (
    <>
      <p className={styles.head}>
        <Tag tone={TONES[outcome]}>{words.short[outcome]}</Tag>
        {(state === 'to do' || state === 'done') && (
          <Tag tone={state === 'done' ? 'good' : 'gap'}>{state === 'done' ? words.done : words.toDo}</Tag>
        )}
        {on && (
          <button
            type="button"
            className={styles.line}
            aria-label={words.goTo(about)}
            onClick={() => onGo(on)}
          >
            {about}
          </button>
        )}
      </p>
      <div className={styles.beside}>
        <Said title={words.ours} text={recommendation} />
        <Said title={words.theirs} text={minutes} />
        <Said title={words.conditions} text={conditions} />
      </div>
      {progress?.note && <p className={styles.text}>{progress.note}</p>}
      <p className={styles.quiet}>{facts.filter(Boolean).join(' · ')}</p>
    </>
  )
}

function Said({ title, text }: { title: string; text: string }) {
  if (text === '') return null
  return (
    <div>
      <p className={styles.quiet}>{title}</p>
      <p className={styles.text}>{text}</p>
    </div>
  )
}

function Earlier({
  before,
  baselines,
  onGo,
}: {
  before: readonly DecisionSummary[]
  baselines: readonly BaselineSummary[]
  onGo: (on: Subject) => void
}) {
  if (before.length === 0) return null
  return (
    <details className={styles.earlier}>
      <summary>{words.earlier}</summary>
      {before.map((one) => (
        <Facts key={one.id} decision={one} baselines={baselines} onGo={onGo} />
      ))}
    </details>
  )
}
