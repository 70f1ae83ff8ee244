import type { LinkId, StrategyMap } from '@golden-thread/shared/model'
import type { SourceEntry } from '@golden-thread/shared/queries'
import { useId } from 'react'
import { LinkLine } from './LinkLine.tsx'
import { SourceAddress } from './SourceAddress.tsx'
import styles from './Sources.module.css'
import { SourceText } from './SourceText.tsx'
import { sourcesWords as words } from './text.ts'

/** The most paragraphs of one source that are drawn. */
const PARAGRAPHS_SHOWN_MAX = 100

/** One source: where it can be read, and what rests on each of its paragraphs. */
export function SourcePart({
  map,
  entry: { source, address, paragraphs },
  quotation,
  onChoose,
}: {
  map: StrategyMap
  entry: SourceEntry
  /** Opens the text where this stands. */
  quotation?: string | undefined
  onChoose: (link: LinkId) => void
}) {
  const heading = useId()
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={styles.source} dir="auto">
        {source || words.unnamed}
      </h3>
      {source && <SourceAddress source={source} address={address} />}
      <SourceText map={map} source={source} quotation={quotation} />
      {paragraphs.slice(0, PARAGRAPHS_SHOWN_MAX).map(({ paragraph, pieces }) => (
        <div key={paragraph} className={styles.paragraph}>
          <h4>{words.paragraph(paragraph)}</h4>
          <ul className={styles.list}>
            {pieces.map(({ link, evidence }) => (
              <LinkLine
                key={`${link.id} ${evidence.id}`}
                link={link}
                quotation={evidence.quotation}
                onChoose={onChoose}
              />
            ))}
          </ul>
        </div>
      ))}
      {paragraphs.length > PARAGRAPHS_SHOWN_MAX && (
        <p className={styles.quiet}>{words.more(paragraphs.length - PARAGRAPHS_SHOWN_MAX)}</p>
      )}
    </section>
  )
}
