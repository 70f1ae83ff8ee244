import type { ElementId } from '@golden-thread/shared/model'
import { useMapState } from '../workspace/index.ts'
import styles from './CardNode.module.css'
import { spokenLinks } from './cardFacts.ts'

/** The links of a card in words, for a screen reader that stops on it. */
export function SpokenLinks({ id, domId }: { id: ElementId; domId: string }) {
  const words = useMapState((map) => spokenLinks(map, id))
  return (
    <span id={domId} className={styles.spoken}>
      {words}
    </span>
  )
}
