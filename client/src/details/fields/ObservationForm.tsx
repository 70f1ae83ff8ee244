import { editObservation, observe } from '@golden-thread/shared/commands'
import {
  type Element,
  elementId,
  type Field,
  type FieldValue,
  type Observation,
} from '@golden-thread/shared/model'
import { useEffect, useRef, useState } from 'react'
import { Button, TextField } from '../../ui/index.ts'
import { useWorkspace } from '../../workspace/index.ts'
import { detailsWords as words } from '../text.ts'
import { EventChoice } from './EventChoice.tsx'
import { EvidenceFields, NO_EVIDENCE } from './EvidenceFields.tsx'
import styles from './fields.module.css'
import { ValueField } from './ValueField.tsx'

/** Says what a field was as of a date; or, with an observation, corrects what was said. */
export function ObservationForm({
  element,
  field,
  observation,
  onClose,
}: {
  element: Element
  field: Field
  observation?: Observation
  onClose: () => void
}) {
  const workspace = useWorkspace()
  const form = useRef<HTMLFormElement>(null)
  /** As it was when the form was opened: what is not touched here stays as others make it meanwhile. */
  const [before] = useState(observation)
  /** What is being typed is handed over when its field is left, which saving makes happen: too late for a state. */
  const said = useRef(before?.value)
  const [value, setValue] = useState(before?.value)
  const [asAt, setAsAt] = useState(before?.asAt ?? '')
  const [note, setNote] = useState(before?.note ?? '')
  const [event, setEvent] = useState(before?.event ?? '')
  const [evidence, setEvidence] = useState(NO_EVIDENCE)
  const [error, setError] = useState<string>()
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input, textarea')?.focus(), [])
  const choose = (chosen: FieldValue | null): void => {
    said.current = chosen ?? undefined
    setValue(said.current)
  }
  const save = (): void => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const day = asAt.trim()
    if (said.current === undefined || day === '') {
      setError(words.observationIncomplete)
      return
    }
    if (!before) {
      const intent = {
        element: element.id,
        field: field.id,
        value: said.current,
        asAt,
        note,
        evidence,
        ...(event ? { event: elementId(event) } : {}),
      }
      if (workspace.edit(observe, intent).ok) onClose()
      return
    }
    const corrected = {
      ...(said.current === before.value ? {} : { value: said.current }),
      ...(day === before.asAt ? {} : { asAt: day }),
      ...(event === (before.event ?? '') ? {} : { event: event ? elementId(event) : null }),
      ...(note.trim() === before.note ? {} : { note: note.trim() }),
    }
    const done = workspace.edit(editObservation, { id: before.id, words: corrected })
    if (done.ok || done.error.code === 'unchanged') onClose()
  }
  const name = before ? words.correctObservation(before.asAt) : words.observe(field.label)
  return (
    <form
      ref={form}
      className={styles.observe}
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <ValueField field={field} value={value} onChoose={choose} />
      <TextField
        label={words.asAt}
        help={words.asAtHelp}
        error={error}
        value={asAt}
        onChange={(event) => setAsAt(event.target.value)}
      />
      <EventChoice value={event} onChoose={setEvent} />
      <TextField label={words.note} value={note} onChange={({ target }) => setNote(target.value)} />
      {!before && <EvidenceFields value={evidence} onChange={setEvidence} />}
      <div className={styles.buttons}>
        <Button size="small" variant="primary" type="submit">
          {before ? words.saveCorrection : words.saveObservation}
        </Button>
        <Button size="small" variant="quiet" type="button" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
