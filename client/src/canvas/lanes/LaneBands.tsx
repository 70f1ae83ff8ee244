import { ViewportPortal } from '@xyflow/react'
import { useScene } from '../context/context.ts'
import type { Lane } from '../scene/lanes.ts'
import styles from './LaneBands.module.css'

const NO_LANES: readonly Lane[] = []

/** The columns behind the cards; of a large map they are painted with its links. They lie under links and cards, and let every click through to the canvas. */
export function LaneBands() {
  const lanes = useScene((scene) => (scene.large ? NO_LANES : scene.lanes))
  return (
    <ViewportPortal>
      <div className={styles.bands} aria-hidden="true">
        {lanes.map(({ kind, rect }) => (
          <div
            key={kind.id}
            className={styles.band}
            style={{
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
