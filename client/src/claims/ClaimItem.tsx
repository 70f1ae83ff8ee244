import type { ClaimReading } from '@golden-thread/shared/coverage'
import { can } from '@golden-thread/shared/protocol'
import { useId } from 'react'
import frame from '../ui/Frame.module.css'
import { Button, Tag } from '../ui/index.ts'
import { useMayEdit, useOpenThreads, useWorkspace } from '../workspace/index.ts'
import styles from './Claims.module.css'
import { Exceptions } from './Exceptions.tsx'
import { TestChoice } from './TestChoice.tsx'
import { TieButton } from './TieButton.tsx'
import { TONES, text } from './text.ts'

/** One sentence: its verdict in a word, as it is printed and where, what it is tied to, and what would have to change. */
export function ClaimItem({ claim }: { claim: ClaimReading }) {
  const workspace = useWorkspace()
  const mayEdit = useMayEdit()
  const heading = useId()
  const label = [claim.code, claim.title || text.untitled].filter(Boolean).join(' ')
  const isQuoted = claim.text !== claim.title
  return (
    <article className={styles.claim} aria-labelledby={heading}>
      <div className={styles.verdict}>
        <Tag tone={TONES[claim.verdict]}>{claim.word}</Tag>
      </div>
      <div className={styles.words}>
        <h3 id={heading}>
          <button
            type="button"
            className={styles.way}
            aria-label={text.open(label)}
            dir="auto"
            onClick={() => workspace.reveal({ element: claim.element })}
          >
            {label}
          </button>
        </h3>
        {isQuoted && (
          <blockquote className={styles.quotation} dir="auto">
            “{claim.text}”
          </blockquote>
        )}
        <p className={frame.quiet}>{claim.paragraph ? text.paragraph(claim.paragraph) : text.noParagraph}</p>
        <dl className={styles.facts}>
          <dt>{text.tested}</dt>
          <dd className={styles.test}>
            {mayEdit ? <TestChoice claim={claim} label={label} /> : !claim.tie && text.testedByNothing}
            {claim.tie && (
              <TieButton
                tie={claim.tie}
                words={claim.testedBy}
                label={mayEdit ? text.show : claim.testedBy}
              />
            )}
          </dd>
          <dt>{text.why}</dt>
          <dd>{claim.why}</dd>
          {claim.change && (
            <>
              <dt>{text.change}</dt>
              <dd>{claim.change}</dd>
            </>
          )}
        </dl>
        <Exceptions claim={claim} />
        <Said id={claim.element} label={label} />
      </div>
    </article>
  )
}

/** Opens what is said about a claim, for those who may read it. */
function Said({ id, label }: { id: string; label: string }) {
  const workspace = useWorkspace()
  const open = useOpenThreads({ claim: id })
  if (!can(workspace.role, 'read the comments')) return null
  return (
    <Button
      size="small"
      aria-label={text.said(label, open)}
      onClick={() => workspace.openDialog({ type: 'comments', on: { claim: id } })}
    >
      {text.comments(open)}
    </Button>
  )
}
