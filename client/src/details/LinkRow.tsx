import { isCollective, type Link, linkReading } from '@golden-thread/shared/model'
import { X } from 'lucide-react'
import { IconButton, Tag } from '../ui/index.ts'
import { useMapState, useWorkspace } from '../workspace/index.ts'
import styles from './Details.module.css'
import { basisWords, detailsWords as words } from './text.ts'
import { useDeleteLink } from './useDeleteLink.ts'

/** One link in a list: pressing it opens the link, the cross takes it out. `isClaim` where the list says what they are. */
export function LinkRow({ link, label, isClaim = false }: { link: Link; label: string; isClaim?: boolean }) {
  const workspace = useWorkspace()
  const reading = useMapState((map) => linkReading(map, link))
  const deleteLink = useDeleteLink()
  return (
    <li className={styles.row}>
      <button type="button" className={styles.rowButton} onClick={() => workspace.reveal({ link: link.id })}>
        <span className={styles.rowLabel}>{label}</span>
        {isClaim ? null : isCollective(link) ? (
          <Tag tone="collective">{words.collective}</Tag>
        ) : (
          <Tag tone={link.basis === 'stated' ? 'direct' : 'inferred'}>{basisWords[link.basis].word}</Tag>
        )}
      </button>
      {workspace.mayEdit && (
        <IconButton size="small" label={words.deleteLink(reading)} onClick={() => deleteLink(link)}>
          <X />
        </IconButton>
      )}
    </li>
  )
}
