import type { ElementId } from '@golden-thread/shared/model'
import { RenameField, StatusTag } from '../../parts/index.ts'
import { useDrawnElement, usePeersAt, useStatus, useStore, useWorkspace } from '../../workspace/index.ts'
import { text } from '../text.ts'
import styles from './MatrixGrid.module.css'

/** The code and the whole title of a row or a column, or the field that changes the title. */
export function HeadLabel({
  id,
  renaming,
  onRenamed,
}: {
  id: ElementId
  renaming: boolean
  onRenamed: () => void
}) {
  const element = useDrawnElement(id)
  const moved = useStore(useWorkspace().beside.since, (since) => since?.elements.get(id) ?? null)
  const peers = usePeersAt(id)
  const status = useStatus(id)
  if (!element) return null
  if (renaming) return <RenameField element={element} onDone={onRenamed} />
  return (
    <span className={styles.head} title={element.title}>
      {element.code && <span className={styles.code}>{element.code}</span>}{' '}
      <span className={styles.title}>{element.title || text.untitled}</span>
      {moved && <span className={styles.moved}>{text.moved[moved]}</span>}
      {status && <StatusTag status={status} />}
      {peers.map((peer) => (
        <span
          key={peer.clientId}
          className={styles.dot}
          style={{ background: peer.person.colour }}
          role="img"
          aria-label={text.whoIsHere(peer.person.name)}
          title={peer.person.name}
        />
      ))}
    </span>
  )
}
