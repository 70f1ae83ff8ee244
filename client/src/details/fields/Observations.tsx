import { deleteObservation, observe } from '@golden-thread/shared/commands'
import {
  type Element,
  type Field,
  type FieldValue,
  labelOf,
  type Observation,
  valueWords,
} from '@golden-thread/shared/model'
import { observationsOf } from '@golden-thread/shared/queries'
import { Plus, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button, IconButton, TextField } from '../../ui/index.ts'
import { sameItems, useMapState, useWorkspace } from '../../workspace/index.ts'
import { detailsWords as words } from '../text.ts'
import styles from './fields.module.css'
import { ScaleTag } from './ScaleTag.tsx'
import { ValueField } from './ValueField.tsx'

/** What a field was as of each date, the latest first, and the way to say what it is now. */
export function Observations({ element, field }: { element: Element; field: Field }) {
  const workspace = useWorkspace()
  const observations = useMapState((map) => observationsOf(map, element.id, field.id), sameItems)
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const close = (): void => {
    setOpen(false)
    opener.current?.focus()
  }
  const remove = (observation: Observation): void => {
    const done = workspace.edit(deleteObservation, { id: observation.id })
    if (!done.ok) return
    opener.current?.focus()
    workspace.notify({
      text: words.removedObservation,
      action: { label: words.undo, run: done.value.takeBack },
    })
  }
  if (!workspace.mayEdit && observations.length === 0) return null
  return (
    <section className={styles.observations} aria-label={words.observationsOf(field.label)}>
      {observations.length > 0 && (
        <ol className={styles.history}>
          {observations.toReversed().map((observation, at) => (
            <li key={observation.id}>
              <Observed observation={observation} field={field} isLatest={at === 0} />
              {workspace.mayEdit && (
                <IconButton
                  size="small"
                  label={words.removeObservation(observation.asAt)}
                  onClick={() => remove(observation)}
                >
                  <X />
                </IconButton>
              )}
            </li>
          ))}
        </ol>
      )}
      {workspace.mayEdit && (
        <Button ref={opener} size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Plus aria-hidden="true" />
          {words.observe(field.label)}
        </Button>
      )}
      {isOpen && <ObserveForm element={element} field={field} onClose={close} />}
    </section>
  )
}

function Observed({
  observation,
  field,
  isLatest,
}: {
  observation: Observation
  field: Field
  isLatest: boolean
}) {
  const event = useMapState((map) => {
    const found = observation.event && map.elements.get(observation.event)
    return found ? labelOf(found) : ''
  })
  const paragraphs = observation.evidence.map(({ paragraph }) => paragraph).filter(Boolean)
  const more = [
    event,
    observation.note,
    paragraphs.length > 0 ? words.paragraphs(paragraphs.join('; ')) : '',
    observation.by,
  ].filter(Boolean)
  return (
    <div>
      <p>
        {words.observedAt(observation.asAt)} <strong>{valueWords(observation.value)}</strong>{' '}
        {isLatest && <ScaleTag field={field} value={observation.value} />}
      </p>
      {more.length > 0 && <p className={styles.quiet}>{more.join(' · ')}</p>}
    </div>
  )
}

function ObserveForm({ element, field, onClose }: { element: Element; field: Field; onClose: () => void }) {
  const workspace = useWorkspace()
  const form = useRef<HTMLFormElement>(null)
  /** What is being typed is handed over when its field is left, which saving makes happen: too late for a state. */
  const said = useRef<FieldValue>(undefined)
  const [value, setValue] = useState<FieldValue>()
  const [asAt, setAsAt] = useState('')
  const [note, setNote] = useState('')
  const [error, setError] = useState<string>()
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input, textarea')?.focus(), [])
  const choose = (chosen: FieldValue | null): void => {
    said.current = chosen ?? undefined
    setValue(said.current)
  }
  const save = (): void => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    if (said.current === undefined || asAt.trim() === '') {
      setError(words.observationIncomplete)
      return
    }
    const intent = { element: element.id, field: field.id, value: said.current, asAt, note }
    if (workspace.edit(observe, intent).ok) onClose()
  }
  return (
    <form
      ref={form}
      className={styles.observe}
      aria-label={words.observe(field.label)}
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
      <TextField label={words.note} value={note} onChange={(event) => setNote(event.target.value)} />
      <div className={styles.buttons}>
        <Button size="small" variant="primary" type="submit">
          {words.saveObservation}
        </Button>
        <Button size="small" variant="quiet" type="button" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
