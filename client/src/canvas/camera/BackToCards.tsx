import { overlaps } from '@golden-thread/shared/drawing'
import { useStoreApi } from '@xyflow/react'
import { useEffect, useState } from 'react'
import { Button } from '../../ui/index.ts'
import { useCanvas, wholeOf } from '../context/index.ts'
import { text } from '../text/index.ts'
import styles from './BackToCards.module.css'

/** What lasts shorter than this, in ms, is a camera on its way. */
const REST_MS = 300

/**
 * The way back where the canvas shows nothing and the map has cards: somebody moved too far, or others took away, or took
 * back, all that was in sight.
 */
export function BackToCards() {
  const { board, camera } = useCanvas()
  const flow = useStoreApi()
  const [isAway, setAway] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = (): void => {
      const seen = camera.seen()
      const rects = [...board.get().rects.values()]
      setAway(seen.width > 0 && rects.length > 0 && !rects.some((rect) => overlaps(rect, seen)))
    }
    const soon = (): void => {
      clearTimeout(timer)
      timer = setTimeout(look, REST_MS)
    }
    soon()
    const stops = [flow.subscribe(soon), board.subscribe(soon)]
    return () => {
      for (const stop of stops) stop()
      clearTimeout(timer)
    }
  }, [board, camera, flow])
  if (!isAway) return null
  return (
    <Button className={styles.back} onClick={() => camera.fit(wholeOf(board.get()))}>
      {text.backToCards}
    </Button>
  )
}
