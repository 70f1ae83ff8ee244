import type { ParagraphChange } from '@golden-thread/shared/difference'
import { VisuallyHidden } from '../ui/index.ts'
import styles from './Baselines.module.css'
import { baselineWords as words } from './text.ts'

/** What became of a paragraph: which words came and went, for the eye and for the ear. */
export function ChangedParagraph({ change }: { change: ParagraphChange }) {
  const { change: what, before, after, words: pieces } = change
  return (
    <p className={styles.paragraph}>
      <span className={styles.what}>{words.paragraphs[what]}</span>{' '}
      {what === 'added' ? (
        <ins>{after}</ins>
      ) : what === 'removed' ? (
        <del>{before}</del>
      ) : (
        (pieces?.map((piece, at) => {
          const key = `${at} ${Object.keys(piece)[0]}`
          if ('kept' in piece) return <span key={key}>{piece.kept}</span>
          const [Tag, label, text] =
            'gone' in piece
              ? (['del', words.gone, piece.gone] as const)
              : (['ins', words.added, piece.added] as const)
          return (
            <Tag key={key}>
              <VisuallyHidden> {label} </VisuallyHidden>
              {text}
            </Tag>
          )
        }) ?? after)
      )}
    </p>
  )
}
