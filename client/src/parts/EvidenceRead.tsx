import type { ElementEvidence, Field } from '@golden-thread/shared/model'
import { Button } from '../ui/index.ts'
import { useMapState, useWorkspace } from '../workspace/index.ts'
import styles from './EvidenceEditor.module.css'
import { partsWords as words } from './text.ts'

/** From one piece of evidence to its place in the text, to its document, and to everything else that rests on it. */
export function RestsOn({
  evidence: { source, quotation },
}: {
  evidence: Pick<ElementEvidence, 'source' | 'quotation'>
}) {
  const workspace = useWorkspace()
  const named = source.trim()
  const hasText = useMapState((map) => map.texts.has(named))
  const address = useMapState((map) => map.sources.get(named))
  if (!named) return null
  return (
    <p className={styles.sourceWays}>
      {address && (
        <a href={address} target="_blank" rel="noreferrer" aria-label={words.openDocument(named)}>
          {words.document}
        </a>
      )}
      {hasText && (
        <Button
          size="small"
          variant="quiet"
          aria-label={words.inTextNamed(named)}
          onClick={() => workspace.openDialog({ type: 'sources', query: named, quotation })}
        >
          {words.inText}
        </Button>
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

/** A piece of evidence as prose, for whoever may only read. */
export function PieceRead({
  evidence: { paragraph, quotation, source, field },
  fields = [],
}: {
  evidence: ElementEvidence
  fields?: readonly Field[] | undefined
}) {
  const named = fields.find(({ id }) => id === field)
  return (
    <div className={styles.reading}>
      {named && <p className={styles.quiet}>{words.evidenceOf(named.label)}</p>}
      {paragraph && <p className={styles.paragraph}>{words.paragraphLong(paragraph)}</p>}
      {quotation && (
        <blockquote className={styles.quotation} dir="auto">
          “{quotation}”
        </blockquote>
      )}
      {source && <p className={styles.quiet}>{source}</p>}
      <RestsOn evidence={{ source, quotation }} />
    </div>
  )
}
