import { useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { useCanvas } from '../context/index.ts'
import styles from './PaintLayer.module.css'
import { createPainter } from './painter.ts'
import { paintingOf } from './painting.ts'
import { watchTheme } from './palette.ts'

/**
 * The painted part of a large map, under the cards. It follows the camera and the scene outside React: a pan moves
 * the painted picture, and only what was not painted yet, or another zoom, is painted again.
 */
export function PaintedMap() {
  const { board } = useCanvas()
  const flow = useStoreApi()
  const host = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!host.current) return
    const painter = createPainter(host.current)
    const look = (): void => {
      const { transform, width, height } = flow.getState()
      painter.look({ x: transform[0], y: transform[1], zoom: transform[2] }, width, height)
    }
    let drawn = board.get()
    const draw = (): void => {
      const scene = board.get()
      const same =
        scene.links === drawn.links &&
        scene.drawing === drawn.drawing &&
        scene.lanes === drawn.lanes &&
        scene.elements === drawn.elements &&
        scene.lifted === drawn.lifted &&
        scene.matches === drawn.matches &&
        scene.leftOut === drawn.leftOut &&
        scene.local.filter === drawn.local.filter &&
        scene.local.preview === drawn.local.preview &&
        scene.local.overview === drawn.local.overview &&
        scene.large === drawn.large
      drawn = scene
      if (!same) painter.show(paintingOf(scene))
    }
    painter.show(paintingOf(drawn))
    look()
    const stops = [board.subscribe(draw), flow.subscribe(look), watchTheme(() => painter.restyle())]
    return () => {
      for (const stop of stops) stop()
      painter.destroy()
    }
  }, [board, flow])

  return <div ref={host} className={styles.layer} aria-hidden="true" />
}
