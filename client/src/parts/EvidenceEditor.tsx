import { type Evidence, type Link, linkReading } from '@golden-thread/shared/model'
import { Plus, X } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { Button, IconButton, Panel } from '../ui/index.ts'
import { makeElementId, sameItems, useMapState, useWorkspace } from '../workspace/index.ts'
import styles from './EvidenceEditor.module.css'
import { LiveLine, LiveParagraph } from './LiveText.tsx'
import { sourcesOf } from './sourcesOf.ts'
import { partsWords as words } from './text.ts'

/** What stands behind a link: paragraph, quotation and source; for who may only read, as prose. */
export function EvidenceEditor({ link, level = 3 }: { link: Link; level?: 3 | 4 }) {
  const workspace = useWorkspace()
  const reading = useMapState((map) => linkReading(map, link))
  const sources = useMapState((map) => sourcesOf(map.links.values()), sameItems)
  const listId = useId()
  const addButton = useRef<HTMLButtonElement>(null)
  const [added, setAdded] = useState<string | null>(null)

  const add = () => {
    // Most evidence of a map is from one paper, so the source used last is a good guess.
    const source = link.evidence.at(-1)?.source ?? sources[0] ?? ''
    const evidence = { id: makeElementId(), source, paragraph: '', quotation: '' }
    const change = { type: 'set-evidence', link: link.id, evidence } as const
    if (workspace.run(change, words.addEvidence).ok) setAdded(evidence.id)
  }
  const remove = (evidence: Evidence, number: number) => {
    const step = words.removeEvidence(number)
    if (!workspace.run({ type: 'remove-evidence', link: link.id, evidence: evidence.id }, step).ok) return
    // What had the focus went with the piece, so the button that stays takes it.
    addButton.current?.focus()
    workspace.notify({
      text: words.removedEvidence,
      action: {
        label: words.undo,
        run: () => workspace.takeBack(step, { type: 'set-evidence', link: link.id, evidence }),
      },
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
                step={words.evidenceStep(reading)}
                sources={listId}
                isNew={evidence.id === added}
                onRemove={() => remove(evidence, index + 1)}
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
  step,
  sources,
  isNew,
  onRemove,
}: {
  link: Link
  evidence: Evidence
  number: number
  step: string
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
  const edit = (part: Partial<Evidence>) => {
    // What stands there now, not what was drawn: another field of the same piece may have been handed over since.
    const now = workspace.state
      .get()
      .map.links.get(link.id)
      ?.evidence.find(({ id }) => id === evidence.id)
    workspace.run({ type: 'set-evidence', link: link.id, evidence: { ...(now ?? evidence), ...part } }, step)
  }
  return (
    <fieldset ref={piece} className={styles.piece}>
      <legend>{words.evidenceNumber(number)}</legend>
      <LiveLine
        label={words.paragraph}
        value={evidence.paragraph}
        onCommit={(paragraph) => edit({ paragraph })}
      />
      <LiveParagraph
        label={words.quotation}
        value={evidence.quotation}
        onCommit={(quotation) => edit({ quotation })}
      />
      <LiveLine
        label={words.source}
        value={evidence.source}
        list={sources}
        onCommit={(source) => edit({ source })}
      />
      <span className={styles.pieceRemove}>
        <IconButton size="small" label={words.removeEvidence(number)} onClick={onRemove}>
          <X />
        </IconButton>
      </span>
    </fieldset>
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
    </div>
  )
}
