import { elementId, isAlive, labelOf } from '@golden-thread/shared/model'
import type { BaselineSummary, DecisionSummary, Subject } from '@golden-thread/shared/protocol'
import { type FormEvent, useId, useState } from 'react'
import { explainError, recordDecision } from '../api/index.ts'
import { Button, Select, TextArea, TextField } from '../ui/index.ts'
import { useMapState, useWorkspace } from '../workspace/index.ts'
import { AboutField } from './AboutField.tsx'
import styles from './Decisions.module.css'
import { type DecisionDraft, draftOf, missingIn, newDraft, OUTCOMES, type Outcome } from './draft.ts'
import { decisionWords as words } from './text.ts'

/** As the server has it; what is longer is refused there with the same number. */
const CHARS_MAX = 20_000

/** Records what was put to a meeting and what that made of it; what is common to a meeting stays for the next record. */
export function DecisionForm({
  on,
  replaces,
  known,
  baselines,
  onRecorded,
  onCancel,
}: {
  on?: Subject | undefined
  /** The record that this one takes the place of. */
  replaces?: DecisionSummary
  known: readonly DecisionSummary[]
  baselines: readonly BaselineSummary[]
  onRecorded: () => Promise<void>
  onCancel: () => void
}) {
  const { mapId, notify } = useWorkspace()
  const title = useMapState(({ elements }) => {
    const element = on && 'element' in on ? elements.get(elementId(on.element)) : undefined
    return element && isAlive(element) ? labelOf(element) : ''
  })
  const [draft, setDraft] = useState<DecisionDraft>(() =>
    replaces ? draftOf(replaces) : newDraft(on, title, known),
  )
  const [error, setError] = useState<{ readonly at: keyof DecisionDraft | null; readonly text: string }>()
  const [isSending, setSending] = useState(false)
  const bodies = useId()
  const set = (part: Partial<DecisionDraft>) => setDraft((before) => ({ ...before, ...part }))
  const wrong = (at: keyof DecisionDraft) => (error?.at === at ? error.text : undefined)

  const record = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const missing = missingIn(draft)
    if (missing) return setError(missing)
    setSending(true)
    const { on: about, baseline, ...said } = draft
    try {
      await recordDecision(mapId, {
        ...said,
        ...(about ? { on: about } : {}),
        ...(baseline ? { baseline } : {}),
        ...(replaces ? { replaces: replaces.id } : {}),
      })
      setError(undefined)
      set({ on: null, recommendation: '', conditions: '', minutes: '' })
      notify({ text: words.recorded })
      await onRecorded()
      if (replaces) onCancel()
    } catch (failure) {
      setError({ at: null, text: explainError(failure) })
    } finally {
      setSending(false)
    }
  }
  return (
    <form
      className={styles.form}
      aria-label={words.record}
      onSubmit={(event) => void record(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // The dialog closes by the same key, and with it what is half written.
        event.stopPropagation()
        onCancel()
      }}
    >
      <datalist id={bodies}>
        {[...new Set(known.map(({ body }) => body))].map((body) => (
          <option key={body} value={body} />
        ))}
      </datalist>
      <TextField
        label={words.body}
        placeholder={words.bodyHint}
        list={bodies}
        maxLength={200}
        error={wrong('body')}
        value={draft.body}
        onChange={(event) => set({ body: event.target.value })}
      />
      <TextField
        label={words.date}
        type="date"
        error={wrong('date')}
        value={draft.date}
        onChange={(event) => set({ date: event.target.value })}
      />
      <Select
        label={words.baseline}
        value={draft.baseline}
        onChange={(event) => set({ baseline: event.target.value })}
      >
        <option value="">{words.noBaseline}</option>
        {baselines.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        label={words.outcome}
        value={draft.outcome}
        onChange={(event) => set({ outcome: event.target.value as Outcome })}
      >
        {OUTCOMES.map((one) => (
          <option key={one} value={one}>
            {words.outcomes[one]}
          </option>
        ))}
      </Select>
      <AboutField on={draft.on} onChange={(about) => set({ on: about })} />
      <div className={styles.wide}>
        <TextArea
          label={words.recommendation}
          placeholder={words.recommendationHint}
          error={wrong('recommendation')}
          maxLength={CHARS_MAX}
          value={draft.recommendation}
          onChange={(event) => set({ recommendation: event.target.value })}
        />
      </div>
      {draft.outcome !== 'put' && (
        <div className={styles.wide}>
          <TextArea
            label={words.minutes}
            maxLength={CHARS_MAX}
            value={draft.minutes}
            onChange={(event) => set({ minutes: event.target.value })}
          />
          <TextArea
            label={words.conditions}
            placeholder={words.conditionsHint}
            maxLength={CHARS_MAX}
            value={draft.conditions}
            onChange={(event) => set({ conditions: event.target.value })}
          />
        </div>
      )}
      {replaces && replaces.outcome !== 'put' && <p className={styles.quiet}>{words.correcting}</p>}
      <p role="alert" className={styles.error}>
        {error?.at === null && error.text}
      </p>
      <div className={styles.actions}>
        <Button type="submit" variant="primary" disabled={isSending}>
          {words.keep}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
