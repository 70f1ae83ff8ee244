import { Columns3, Eye } from 'lucide-react'
import { Button } from '../../ui/index.ts'
import { useStore, type WritableStore } from '../../workspace/index.ts'
import { useCanvas, useScene } from '../context/index.ts'
import { isUnfiltered } from '../filter/index.ts'
import { text } from '../text/index.ts'
import type { Docked } from './Dock.tsx'
import styles from './DockButtons.module.css'
import toolbar from './Toolbar.module.css'

/** Opens and closes what stands beside the map: what this view shows of it, and how everyone sees it. */
export function DockButtons({ docked }: { docked: WritableStore<Docked> }) {
  const { workspace } = useCanvas()
  const what = useStore(docked)
  const plain = useScene((scene) => isUnfiltered(scene.local.filter))
  const turn = (one: Exclude<Docked, null>): void => docked.set(what === one ? null : one)
  return (
    <>
      <Button
        variant="quiet"
        aria-expanded={what === 'view'}
        data-docks="view"
        aria-description={plain ? undefined : text.filter.active}
        onClick={() => turn('view')}
      >
        <Eye />
        <span className={toolbar.word}>{text.view}</span>
        {!plain && <span className={styles.dot} />}
      </Button>
      {workspace.mayEdit && (
        <Button
          variant="quiet"
          aria-expanded={what === 'lanes'}
          data-docks="lanes"
          onClick={() => turn('lanes')}
        >
          <Columns3 />
          <span className={toolbar.word}>{text.lanes.button}</span>
        </Button>
      )}
    </>
  )
}
