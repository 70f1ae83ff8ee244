import type { Evidence, Link, StrategyMap } from '@golden-thread/shared/model'
import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button, IconButton } from '../../ui/index.ts'
import { useWorkspace } from '../../workspace/index.ts'
import { text } from '../text.ts'
import styles from './CellPanel.module.css'
import { EvidenceForm } from './EvidenceForm.tsx'

/** Where a link is written: paragraph, source, quotation; each can be changed, and more added. */
export function EvidenceList({ map, link, label }: { map: StrategyMap; link: Link; label: string }) {
  const workspace = useWorkspace()
  /** The id of the piece being edited, a fresh id for a new one, or null. */
  const [editing, setEditing] = useState<string | null>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const isNew = editing !== null && !link.evidence.some((piece) => piece.id === editing)
  /** What had the focus goes away with the form or the piece, so the button that stays takes it. */
  const done = (): void => {
    setEditing(null)
    requestAnimationFrame(() => addButton.current?.focus())
  }
  const save = (evidence: Evidence): void => {
    const saved = workspace.run({ type: 'set-evidence', link: link.id, evidence }, text.evidenceStep(label))
    if (saved.ok) done()
  }
  return (
    <div className={styles.evidence}>
      <h5 className={styles.subheading}>{text.evidence}</h5>
      {link.evidence.length === 0 && !isNew && <p className={styles.muted}>{text.noEvidence}</p>}
      <ul className={styles.pieces}>
        {link.evidence.map((piece) => (
          <li key={piece.id}>
            {editing === piece.id ? (
              <EvidenceForm map={map} evidence={piece} onSave={save} onCancel={done} />
            ) : (
              <Piece
                piece={piece}
                onEdit={() => setEditing(piece.id)}
                onRemove={() => {
                  workspace.run(
                    { type: 'remove-evidence', link: link.id, evidence: piece.id },
                    text.evidenceStep(label),
                  )
                  done()
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {isNew && (
        <EvidenceForm
          map={map}
          evidence={{ id: editing, source: '', paragraph: '', quotation: '' }}
          onSave={save}
          onCancel={done}
        />
      )}
      {workspace.mayEdit && editing === null && (
        <Button ref={addButton} size="small" variant="quiet" onClick={() => setEditing(crypto.randomUUID())}>
          <Plus /> {text.addEvidence}
        </Button>
      )}
    </div>
  )
}

function Piece({ piece, onEdit, onRemove }: { piece: Evidence; onEdit: () => void; onRemove: () => void }) {
  const { mayEdit } = useWorkspace()
  return (
    <div className={styles.piece}>
      <div>
        {piece.paragraph && <p className={styles.paragraph}>{text.paragraphLong(piece.paragraph)}</p>}
        {piece.quotation && <blockquote className={styles.quotation}>“{piece.quotation}”</blockquote>}
        {piece.source && <p className={styles.muted}>{piece.source}</p>}
      </div>
      {mayEdit && (
        <div className={styles.pieceActions}>
          <IconButton label={text.editEvidence(piece.paragraph)} size="small" onClick={onEdit}>
            <Pencil />
          </IconButton>
          <IconButton label={text.removeEvidence(piece.paragraph)} size="small" onClick={onRemove}>
            <Trash2 />
          </IconButton>
        </div>
      )}
    </div>
  )
}
