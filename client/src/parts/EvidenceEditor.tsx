import { addEvidence, editEvidence, removeEvidence } from '@golden-thread/shared/commands'
import type { ElementEvidence, EvidenceOwner, Field } from '@golden-thread/shared/model'
import { sourcesOf } from '@golden-thread/shared/queries'
import { Plus, X } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { Button, IconButton, Panel, Select } from '../ui/index.ts'
import { sameItems, useMapState, useWorkspace } from '../workspace/index.ts'
import styles from './EvidenceEditor.module.css'
import { PieceRead, RestsOn } from './EvidenceRead.tsx'
import { LiveLine, LiveParagraph } from './LiveText.tsx'
import { partsWords as words } from './text.ts'

/**
 * What stands behind a link, or behind an element and its fields: paragraph, quotation and source; for who may only
 * read, as prose.
 */
export function EvidenceEditor({
  owner,
  evidence: pieces,
  fields,
  level = 3,
  isCalm = false,
}: {
  owner: EvidenceOwner
  evidence: readonly ElementEvidence[]
  /** Those that a piece can be for, where it need not be for all of it. */
  fields?: readonly Field[] | undefined
  level?: 3 | 4
  /** Where none is needed, none is asked for. */
  isCalm?: boolean
}) {
  const workspace = useWorkspace()
  const sources = useMapState(sourcesOf, sameItems)
  const listId = useId()
  const addButton = useRef<HTMLButtonElement>(null)
  const [added, setAdded] = useState<string | null>(null)

  const add = () => {
    const done = workspace.edit(addEvidence, owner)
    if (done.ok) setAdded(done.value.evidence.id)
  }
  const remove = (id: string) => {
    const done = workspace.edit(removeEvidence, { ...owner, id })
    if (!done.ok) return
    // What had the focus went with the piece, so the button that stays takes it.
    addButton.current?.focus()
    workspace.notify({
      text: words.removedEvidence,
      action: { label: words.undo, run: done.value.takeBack },
    })
  }
  if (isCalm && pieces.length === 0 && !workspace.mayEdit) return null
  return (
    <Panel
      level={level}
      title={words.evidence}
      actions={
        workspace.mayEdit && (
          <Button ref={addButton} size="small" onClick={add}>
            <Plus aria-hidden="true" />
            {words.addEvidence}
          </Button>
        )
      }
    >
      <datalist id={listId}>
        {sources.map((source) => (
          <option key={source} value={source} />
        ))}
      </datalist>
      {pieces.length === 0 && !isCalm && <p className={styles.quiet}>{words.noEvidence}</p>}
      <ul className={styles.pieces}>
        {pieces.map((evidence, index) => (
          <li key={evidence.id}>
            {workspace.mayEdit ? (
              <Piece
                owner={owner}
                fields={fields}
                evidence={evidence}
                number={index + 1}
                sources={listId}
                isNew={evidence.id === added}
                onRemove={() => remove(evidence.id)}
              />
            ) : (
              <PieceRead evidence={evidence} fields={fields} />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Piece({
  owner,
  fields = [],
  evidence,
  number,
  sources,
  isNew,
  onRemove,
}: {
  owner: EvidenceOwner
  fields?: readonly Field[] | undefined
  evidence: ElementEvidence
  number: number
  sources: string
  /** Just added here: it comes into sight, and the caret stands where one writes first. */
  isNew: boolean
  onRemove: () => void
}) {
  const workspace = useWorkspace()
  const piece = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (!isNew) return
    piece.current?.scrollIntoView({ block: 'nearest' })
    piece.current?.querySelector('input')?.focus({ preventScroll: true })
  }, [isNew])
  const edit = (written: Partial<Omit<ElementEvidence, 'id' | 'field'>> & { field?: string | null }) =>
    workspace.edit(editEvidence, { ...owner, id: evidence.id, words: written })
  return (
    <fieldset ref={piece} className={styles.piece}>
      <legend>{words.evidenceNumber(number)}</legend>
      <LiveLine
        label={words.paragraph}
        value={evidence.paragraph}
        onCommit={({ after }) => edit({ paragraph: after })}
      />
      <LiveParagraph
        label={words.quotation}
        value={evidence.quotation}
        onCommit={({ after }) => edit({ quotation: after })}
      />
      <LiveLine
        label={words.source}
        value={evidence.source}
        list={sources}
        onCommit={({ after }) => edit({ source: after })}
      />
      {fields.length > 0 && (
        <Select
          label={words.evidenceFor}
          value={evidence.field ?? ''}
          onChange={(event) => edit({ field: event.target.value || null })}
        >
          <option value="">{words.evidenceForAll}</option>
          {fields.map((field) => (
            <option key={field.id} value={field.id}>
              {field.label}
            </option>
          ))}
        </Select>
      )}
      <RestsOn evidence={evidence} />
      <span className={styles.pieceRemove}>
        <IconButton size="small" label={words.removeEvidence(number)} onClick={onRemove}>
          <X />
        </IconButton>
      </span>
    </fieldset>
  )
}
