import { useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { KindMark } from '../../ui/index.ts'
import { useScene } from '../context/index.ts'
import { type CanvasLane, hueStyle, TEXT_FROM } from '../scene/index.ts'
import styles from './LaneStrip.module.css'

/**
 * The names of the lanes, whenever their heads have scrolled away or are too small to read. Moved with the camera by
 * hand: six labels do not need a render for every frame of a pan.
 */
export function LaneStrip() {
  const lanes = useScene((scene) => scene.lanes)
  const flow = useStoreApi()
  const host = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const place = (): void => {
      const labels = host.current?.children
      if (!labels) return
      const { transform, width, height } = flow.getState()
      for (const [index, lane] of lanes.entries()) {
        const label = labels[index]
        if (label instanceof HTMLElement) placeLabel(label, lane, transform, { width, height })
      }
    }
    place()
    return flow.subscribe(place)
  }, [flow, lanes])

  return (
    <div ref={host} className={styles.strip} aria-hidden="true">
      {lanes.map(({ kind, elements, hue, sign }) => (
        <span key={kind.id} className={styles.label} style={hueStyle(hue)}>
          <span className={styles.mark}>
            <KindMark sign={sign} size={11} />
          </span>
          <span className={styles.name}>{kind.plural}</span>
          <span className={styles.count}>{elements.length}</span>
        </span>
      ))}
    </div>
  )
}

const LABEL_HEIGHT = 18
/** Narrower than this on the screen, a lane has room for its sign alone. */
const NAME_WIDTH_LEAST = 56
const HAIR = 0.002

/** Where its head is, or at the top edge over the part of its lane that is on the screen. */
function placeLabel(
  label: HTMLElement,
  { rect, head, as }: CanvasLane,
  [x, y, zoom]: readonly [number, number, number],
  screen: { readonly width: number; readonly height: number },
): void {
  const top = head.y * zoom + y
  const bottom = (rect.y + rect.height) * zoom + y
  const left = Math.max(0, rect.x * zoom + x)
  const right = Math.min(screen.width, (rect.x + rect.width) * zoom + x)
  const isRead = zoom >= TEXT_FROM - HAIR
  // Of lanes beneath one another the uppermost alone stays at the edge.
  const isSticky = as === 'column'
  const isGone = bottom < LABEL_HEIGHT || top > screen.height || right - left < LABEL_HEIGHT
  const isShown = !isGone && (isRead ? isSticky && top < -2 : isSticky || top > -2)
  label.style.visibility = isShown ? 'visible' : 'hidden'
  if (!isShown) return
  label.toggleAttribute('data-short', right - left < NAME_WIDTH_LEAST)
  label.style.maxWidth = `${Math.round(right - left)}px`
  const middle = top + (head.height * zoom - LABEL_HEIGHT) / 2
  label.style.transform = `translate(${Math.round(left)}px, ${Math.round(Math.max(0, middle))}px)`
}
