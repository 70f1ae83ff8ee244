import type { MapSummary } from '@golden-thread/shared/protocol'
import { explainError, restoreMap } from '../api/index.ts'
import { Button, toast } from '../ui/index.ts'
import { ago } from './ago.ts'
import styles from './Home.module.css'
import { homeWords as words } from './text.ts'

/** Deleted maps, which can be brought back for 30 days. */
export function Bin({ maps, reload }: { maps: readonly MapSummary[]; reload: () => Promise<void> }) {
  const restore = async (map: MapSummary) => {
    try {
      await restoreMap(map.id)
      toast({ text: words.restored(map.title) })
      await reload()
    } catch (error) {
      toast({ text: explainError(error), tone: 'problem' })
    }
  }
  return (
    <details className={styles.bin}>
      <summary>
        {words.bin} ({maps.length})
      </summary>
      <p className={styles.binHelp}>{words.binHelp}</p>
      <ul className={styles.binList}>
        {maps.map((map) => (
          <li key={map.id}>
            <span>
              {map.title || words.untitled}{' '}
              <small>{map.deletedAt !== undefined && words.deletedOn(ago(map.deletedAt, Date.now()))}</small>
            </span>
            <Button
              size="small"
              onClick={() => void restore(map)}
              aria-label={`${words.restore} ${map.title}`}
            >
              {words.restore}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
