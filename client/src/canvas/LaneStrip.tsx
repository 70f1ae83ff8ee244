import { useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { KindMark } from '../ui/index.ts'
import { useScene } from './context.ts'
import styles from './LaneStrip.module.css'
import type { Lane } from './lanes.ts'
import { LANE_HEIGHT } from './nodeTypes.ts'
import { HEADS_BELOW } from './thresholds.ts'

/**
 * The names of the lanes along the top edge, whenever their heads have scrolled away or are too small to read. Moved
 * with the camera by hand: six labels do not need a render for every frame of a pan.
 */
export function LaneStrip() {
  const lanes = useScene((scene) => scene.lanes)
  const flow = useStoreApi()
  const host = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const place = (): void => {
      const labels = host.current?.children
      if (!labels) return
      const { transform } = flow.getState()
      for (const [index, lane] of lanes.entries()) {
        const label = labels[index]
        if (label instanceof HTMLElement) placeLabel(label, lane, transform)
      }
    }
    place()
    return flow.subscribe(place)
  }, [flow, lanes])

  return (
    <div ref={host} className={styles.strip} aria-hidden="true">
      {lanes.map(({ kind, count }) => (
        <span key={kind.id} className={styles.label}>
          <KindMark archetype={kind.archetype} size={11} />
          <span className={styles.name}>{kind.plural}</span>
          <span className={styles.count}>{count}</span>
        </span>
      ))}
    </div>
  )
}

function placeLabel(
  label: HTMLElement,
  { rect }: Lane,
  [x, y, zoom]: readonly [number, number, number],
): void {
  const top = rect.y * zoom + y
  const bottom = (rect.y + rect.height) * zoom + y
  const gone = bottom < 0 || (zoom >= HEADS_BELOW && top + LANE_HEIGHT * zoom > 8)
  label.style.visibility = gone ? 'hidden' : 'visible'
  if (gone) return
  label.style.width = `${Math.round(rect.width * zoom)}px`
  label.style.transform = `translate(${rect.x * zoom + x}px, ${Math.max(0, top - 6)}px)`
}
