import { addEvidence, editEvidence, removeEvidence } from '@golden-thread/shared/commands'
import type { Evidence, Link } from '@golden-thread/shared/model'
import { sourcesOf } from '@golden-thread/shared/queries'
import { Plus, X } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { Button, IconButton, Panel } from '../ui/index.ts'
import { sameItems, useMapState, useWorkspace } from '../workspace/index.ts'
import styles from './EvidenceEditor.module.css'
import { LiveLine, LiveParagraph } from './LiveText.tsx'
import { partsWords as words } from './text.ts'

/** What stands behind a link: paragraph, quotation and source; for who may only read, as prose. */
export function EvidenceEditor({ link, level = 3 }: { link: Link; level?: 3 | 4 }) {
  const workspace = useWorkspace()
  const sources = useMapState(sourcesOf, sameItems)
  const listId = useId()
  const addButton = useRef<HTMLButtonElement>(null)
  const [added, setAdded] = useState<string | null>(null)

  const add = () => {
    const done = workspace.edit(addEvidence, { link: link.id })
    if (done.ok) setAdded(done.value.evidence.id)
  }
  const remove = (id: string) => {
    const done = workspace.edit(removeEvidence, { link: link.id, id })
    if (!done.ok) return
    // What had the focus went with the piece, so the button that stays takes it.
    addButton.current?.focus()
    workspace.notify({
      text: words.removedEvidence,
      action: { label: words.undo, run: done.value.takeBack },
    })
  }
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
      {link.evidence.length === 0 && <p className={styles.quiet}>{words.noEvidence}</p>}
      <ul className={styles.pieces}>
        {link.evidence.map((evidence, index) => (
          <li key={evidence.id}>
            {workspace.mayEdit ? (
              <Piece
                link={link}
                evidence={evidence}
                number={index + 1}
                sources={listId}
                isNew={evidence.id === added}
                onRemove={() => remove(evidence.id)}
              />
            ) : (
              <PieceRead evidence={evidence} />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Piece({
  link,
  evidence,
  number,
  sources,
  isNew,
  onRemove,
}: {
  link: Link
  evidence: Evidence
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
  const edit = (written: Partial<Omit<Evidence, 'id'>>) =>
    workspace.edit(editEvidence, { link: link.id, id: evidence.id, words: written })
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
      <RestsOn source={evidence.source} />
      <span className={styles.pieceRemove}>
        <IconButton size="small" label={words.removeEvidence(number)} onClick={onRemove}>
          <X />
        </IconButton>
      </span>
    </fieldset>
  )
}

/** From one piece of evidence to its document, and to everything else that rests on it. */
function RestsOn({ source }: { source: string }) {
  const workspace = useWorkspace()
  const named = source.trim()
  const address = useMapState((map) => map.sources.get(named))
  if (!named) return null
  return (
    <p className={styles.sourceWays}>
      {address && (
        <a href={address} target="_blank" rel="noreferrer" aria-label={words.openDocument(named)}>
          {words.document}
        </a>
      )}
      <Button
        size="small"
        variant="quiet"
        aria-label={words.allOnNamed(named)}
        onClick={() => workspace.openDialog({ type: 'sources', query: named })}
      >
        {words.allOn}
      </Button>
    </p>
  )
}

function PieceRead({ evidence: { paragraph, quotation, source } }: { evidence: Evidence }) {
  return (
    <div className={styles.reading}>
      {paragraph && <p className={styles.paragraph}>{words.paragraphLong(paragraph)}</p>}
      {quotation && (
        <blockquote className={styles.quotation} dir="auto">
          “{quotation}”
        </blockquote>
      )}
      {source && <p className={styles.quiet}>{source}</p>}
      <RestsOn source={source} />
    </div>
  )
}
