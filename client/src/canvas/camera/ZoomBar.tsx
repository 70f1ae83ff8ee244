import { useStore as useFlowStore } from '@xyflow/react'
import { Map as MapIcon, Maximize, Minus, Plus } from 'lucide-react'
import { Button, IconButton, lazily } from '../../ui/index.ts'
import { useStore, type WritableStore } from '../../workspace/index.ts'
import { useCanvas, wholeOf } from '../context/index.ts'
import { text } from '../text/index.ts'
import styles from './ZoomBar.module.css'

const Minimap = lazily(async () => (await import('./Minimap.tsx')).Minimap)

const STEP = 1.25

/** How large everything is, and whether the small map shows. */
export function ZoomBar({ minimap }: { minimap: WritableStore<boolean> }) {
  const { board, camera } = useCanvas()
  const percent = useFlowStore((state) => Math.round(state.transform[2] * 100))
  const shown = useStore(minimap)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds form controls; these are buttons.
    <div role="group" aria-label={text.zoom} className={styles.bar}>
      <IconButton size="small" label={text.zoomOut} onClick={() => camera.zoomBy(1 / STEP)}>
        <Minus />
      </IconButton>
      <Button size="small" variant="quiet" className={styles.percent} onClick={() => camera.zoomTo(1)}>
        <span aria-hidden="true">{text.zoomPercent(percent)}</span>
        <span className={styles.spoken}>{text.zoomReal}</span>
      </Button>
      <IconButton size="small" label={text.zoomIn} onClick={() => camera.zoomBy(STEP)}>
        <Plus />
      </IconButton>
      <IconButton size="small" label={text.zoomFit} onClick={() => camera.fit(wholeOf(board.get()))}>
        <Maximize />
      </IconButton>
      <IconButton
        size="small"
        label={shown ? text.minimapHide : text.minimapShow}
        aria-pressed={shown}
        className={styles.mapButton}
        onClick={() => minimap.set(!shown)}
      >
        <MapIcon />
      </IconButton>
    </div>
  )
}

/** The small map in the corner, while it is called up. */
export function MinimapCorner({ minimap }: { minimap: WritableStore<boolean> }) {
  return (
    useStore(minimap) && (
      <div className={styles.corner}>
        <Minimap />
      </div>
    )
  )
}
