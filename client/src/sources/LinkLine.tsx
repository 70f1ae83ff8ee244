import { type Link, type LinkId, linkReading } from '@golden-thread/shared/model'
import { basisWords } from '../parts/index.ts'
import { Tag } from '../ui/index.ts'
import { useMapState } from '../workspace/index.ts'
import styles from './Sources.module.css'

/** One link as it reads, with the words that it rests on. */
export function LinkLine({
  link,
  quotation,
  onChoose,
}: {
  link: Link
  quotation?: string
  onChoose: (link: LinkId) => void
}) {
  const reading = useMapState((map) => linkReading(map, link))
  return (
    <li className={styles.line}>
      <button type="button" className={styles.link} dir="auto" onClick={() => onChoose(link.id)}>
        {reading}
      </button>
      <Tag tone={link.basis === 'stated' ? 'direct' : 'inferred'}>{basisWords[link.basis].word}</Tag>
      {quotation && (
        <blockquote className={styles.quotation} dir="auto">
          “{quotation}”
        </blockquote>
      )}
    </li>
  )
}
