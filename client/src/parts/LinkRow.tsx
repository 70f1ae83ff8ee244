import { type End, endLabel, isCollective, type Link, linkReading } from '@golden-thread/shared/model'
import { type KeyboardEvent, memo } from 'react'
import { Tag } from '../ui/index.ts'
import { useMapState, useStore, useWorkspace } from '../workspace/index.ts'
import { LinkMenu } from './LinkMenu.tsx'
import styles from './LinkRow.module.css'
import { basisWords, partsWords as words } from './text.ts'

/**
 * One link in a list: by its other end, or read whole where `other` is left out. Pressing it opens the link; Delete
 * takes it out, and so does its menu. `onDeleted` says where the focus goes when the row goes.
 */
export const LinkRow = memo(function LinkRow({
  link,
  other,
  isClaim = false,
  reveals = false,
  onDeleted,
}: {
  link: Link
  other?: End | undefined
  /** In a list of claims: then none of them needs to say so. */
  isClaim?: boolean
  /** Beside a screen: pressing it also brings the link into sight there. */
  reveals?: boolean
  onDeleted?: (() => void) | undefined
}) {
  const workspace = useWorkspace()
  const reading = useMapState((map) => linkReading(map, link))
  const label = useMapState((map) => (other ? endLabel(map, other) : reading))
  const isSelected = useStore(workspace.selection, (selection) => selection.link === link.id)
  const remove = (): void => {
    if (workspace.deleteLink(link.id)) onDeleted?.()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Delete' || !workspace.mayEdit) return
    event.preventDefault()
    event.stopPropagation()
    remove()
  }
  return (
    <li className={styles.row} data-selected={isSelected || undefined}>
      <div className={styles.words}>
        <button
          type="button"
          className={styles.label}
          dir="auto"
          data-key={link.id}
          aria-current={isSelected || undefined}
          onClick={() =>
            reveals ? workspace.reveal({ link: link.id }) : workspace.select({ link: link.id })
          }
          onKeyDown={onKeyDown}
        >
          {label}
        </button>
        {isCollective(link) && !isClaim && <Tag tone="collective">{words.collective}</Tag>}
        {(isClaim || !isCollective(link)) && (
          <Tag tone={link.basis === 'stated' ? 'direct' : 'inferred'}>{basisWords[link.basis].word}</Tag>
        )}
        <Grounds link={link} />
      </div>
      <LinkMenu link={link} reading={reading} other={other} onDelete={remove} />
    </li>
  )
})

/** Where a link is written, and how strong it is said to be. */
function Grounds({ link }: { link: Link }) {
  const paragraphs = [...new Set(link.evidence.map((piece) => piece.paragraph).filter(Boolean))]
  return (
    <>
      {paragraphs.length > 0 && (
        <span className={styles.muted}>{words.paragraphs(paragraphs.join('; '))}</span>
      )}
      {link.strength && <span className={styles.muted}>{link.strength}</span>}
    </>
  )
}
