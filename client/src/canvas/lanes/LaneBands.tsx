import { ViewportPortal } from '@xyflow/react'
import { useScene } from '../context/index.ts'
import { hueStyle } from '../scene/index.ts'
import styles from './LaneBands.module.css'

/** The ground of bands, and of columns where cards stand freely. They let every click through to the canvas. */
export function LaneBands() {
  const lanes = useScene((scene) => scene.lanes)
  const isFree = useScene((scene) => scene.drawing.placing === 'free')
  return (
    <ViewportPortal>
      <div className={styles.bands} aria-hidden="true">
        {lanes
          .filter((lane) => isFree || lane.as === 'band' || lane.as === 'badge')
          .map(({ kind, rect, hue, as }) => (
            <div
              key={kind.id}
              className={as === 'column' ? styles.column : styles.band}
              style={{
                ...hueStyle(hue),
                transform: `translate(${rect.x}px, ${rect.y}px)`,
                width: rect.width,
                height: rect.height,
              }}
            />
          ))}
      </div>
    </ViewportPortal>
  )
}
