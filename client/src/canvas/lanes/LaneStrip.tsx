import { useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { KindMark } from '../../ui/index.ts'
import { useScene } from '../context/context.ts'
import { LANES_APART, type Lane } from '../scene/lanes.ts'
import { LANE_HEIGHT } from '../scene/nodeTypes.ts'
import { HEADS_BELOW } from '../scene/thresholds.ts'
import styles from './LaneStrip.module.css'

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
      const { transform, width } = flow.getState()
      for (const [index, lane] of lanes.entries()) {
        const label = labels[index]
        if (label instanceof HTMLElement) placeLabel(label, lane, transform, width)
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

/** Over the part of its lane that is on the screen, so that a lane wider than the screen is named too. */
function placeLabel(
  label: HTMLElement,
  { rect }: Lane,
  [x, y, zoom]: readonly [number, number, number],
  width: number,
): void {
  const top = rect.y * zoom + y
  const bottom = (rect.y + rect.height) * zoom + y
  const left = Math.max(0, rect.x * zoom + x)
  const right = Math.min(width, (rect.x + rect.width) * zoom + x)
  const headShows = zoom >= HEADS_BELOW && top + LANE_HEIGHT * zoom > 8
  const gone = bottom < 0 || right - left < LABEL_LEAST_WIDTH || headShows
  label.style.visibility = gone ? 'hidden' : 'visible'
  if (gone) return
  // A narrow lane borrows from the gaps at its sides; where even that is too little for a word, the mark and the count do.
  const missing = (NAME_ROOMY_WIDTH - (right - left)) / 2
  const spare = Math.max(0, Math.min(missing, (LANES_APART * zoom) / 2 - LABEL_APART))
  const start = Math.max(0, left - spare)
  const wide = Math.min(width, right + spare) - start
  label.style.width = `${Math.round(wide)}px`
  label.toggleAttribute('data-short', wide < NAME_LEAST_WIDTH)
  label.style.transform = `translate(${Math.round(start)}px, ${Math.max(0, Math.round(top + LANE_HEIGHT * zoom - LABEL_BOTTOM))}px)`
}

/** In CSS pixels. */
const LABEL_LEAST_WIDTH = 24
/** Less than this holds no word with a mark and a count. */
const NAME_LEAST_WIDTH = 88
/** Holds the name of most kinds. Wider, a label would lie over arrowheads beside its lane for nothing. */
const NAME_ROOMY_WIDTH = 112
/** Between two labels that borrow from the same gap. */
const LABEL_APART = 2
/** From the top of the strip to the bottom of a label: it stands where the head of its lane ends. */
const LABEL_BOTTOM = 30
