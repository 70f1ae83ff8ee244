import type { ElementId } from '@golden-thread/shared/model'
import { useStore, useWorkspace } from '../../workspace/index.ts'
import { spokenLinks } from '../scene/index.ts'
import styles from './CardNode.module.css'

/** The links of a card in words, as a what-if leaves them, for a screen reader that stops on it. */
export function SpokenLinks({ id, domId }: { id: ElementId; domId: string }) {
  const words = useStore(useWorkspace().state, ({ map, whatIf, instead }) =>
    spokenLinks(instead?.drawn ?? map, id, whatIf?.leftOut),
  )
  return (
    <span id={domId} className={styles.spoken}>
      {words}
    </span>
  )
}
