import { deleteObservation } from '@golden-thread/shared/commands'
import { type Element, type Field, labelOf, type Observation, valueWords } from '@golden-thread/shared/model'
import { observationsOf } from '@golden-thread/shared/queries'
import { Pencil, Plus, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { EvidenceEditor } from '../../parts/index.ts'
import { Button, IconButton } from '../../ui/index.ts'
import { sameItems, useMapState, useWorkspace } from '../../workspace/index.ts'
import { detailsWords as words } from '../text.ts'
import styles from './fields.module.css'
import { ObservationForm } from './ObservationForm.tsx'
import { ScaleTag } from './ScaleTag.tsx'

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
            <Said
              key={observation.id}
              element={element}
              field={field}
              observation={observation}
              isLatest={at === 0}
              onRemove={() => remove(observation)}
            />
          ))}
        </ol>
      )}
      {workspace.mayEdit && (
        <Button ref={opener} size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Plus aria-hidden="true" />
          {words.observe(field.label)}
        </Button>
      )}
      {isOpen && <ObservationForm element={element} field={field} onClose={close} />}
    </section>
  )
}

/** One line of the history. Who may edit corrects it in place, or takes it away. */
function Said({
  element,
  field,
  observation,
  isLatest,
  onRemove,
}: {
  element: Element
  field: Field
  observation: Observation
  isLatest: boolean
  onRemove: () => void
}) {
  const { mayEdit } = useWorkspace()
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  return (
    <li>
      <Observed observation={observation} field={field} isLatest={isLatest} />
      {mayEdit && (
        <>
          <IconButton
            ref={opener}
            size="small"
            label={words.correctObservation(observation.asAt)}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            <Pencil />
          </IconButton>
          <IconButton size="small" label={words.removeObservation(observation.asAt)} onClick={onRemove}>
            <X />
          </IconButton>
        </>
      )}
      {mayEdit && isOpen && (
        <div>
          <ObservationForm
            element={element}
            field={field}
            observation={observation}
            onClose={() => {
              setOpen(false)
              opener.current?.focus()
            }}
          />
          <EvidenceEditor
            owner={{ observation: observation.id }}
            evidence={observation.evidence}
            level={4}
            isCalm
          />
        </div>
      )}
    </li>
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
