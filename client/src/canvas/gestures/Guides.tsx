import { ViewportPortal } from '@xyflow/react'
import { useScene } from '../context/index.ts'
import styles from './Guides.module.css'

/** Lines across the cards that a dragged card has come level with. */
export function Guides() {
  const guides = useScene((scene) => scene.local.guides)
  if (guides.length === 0) return null
  return (
    <ViewportPortal>
      <div className={styles.guides} aria-hidden="true">
        {guides.map(({ axis, at, from, to }) => (
          <div
            key={axis}
            className={styles.guide}
            style={
              axis === 'x'
                ? { left: at, top: from, width: 1, height: to - from }
                : { left: from, top: at, width: to - from, height: 1 }
            }
          />
        ))}
      </div>
    </ViewportPortal>
  )
}
