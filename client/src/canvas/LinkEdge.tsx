import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react'
import { memo } from 'react'
import { classes } from '../ui/index.ts'
import { type Curve, linkCurve, pathOf, pointOn } from './curve.ts'
import { CARD } from './geometry.ts'
import styles from './LinkEdge.module.css'
import { rectFromIn, rectFromOut } from './nodeTypes.ts'
import { text } from './text.ts'
import type { LinkEdge as LinkEdgeType } from './toEdges.ts'

/** One link between two cards. Its line tells the basis, and its label says it in a word. */
export const LinkEdge = memo(function LinkEdge(props: EdgeProps<LinkEdgeType>) {
  const { data, selected, sourceX, sourceY, targetX, targetY, interactionWidth } = props
  if (!data) return null
  const curve = linkCurve(
    rectFromOut(sourceX, sourceY, CARD.width, CARD.height),
    rectFromIn(targetX, targetY, CARD.width, CARD.height),
  )
  const { basis } = data.link
  const loud = selected || data.near
  const middle = pointOn(curve, 0.5)
  return (
    <g
      className={classes(
        styles.link,
        styles[basis],
        loud && styles.near,
        selected && styles.selected,
        data.dim && styles.dim,
      )}
    >
      <title>{data.spoken}</title>
      <BaseEdge
        path={pathOf(curve)}
        interactionWidth={interactionWidth ?? 12}
        className={styles.line ?? ''}
      />
      <path d={arrowhead(curve)} className={styles.arrow} />
      {loud && (
        <EdgeLabelRenderer>
          <span
            className={classes(styles.label, selected && styles.selectedLabel)}
            style={{ transform: `translate(-50%, -50%) translate(${middle.x}px, ${middle.y}px)` }}
            aria-hidden="true"
          >
            {data.label}
            <span className={styles.basis}> {text.basis[basis]}</span>
          </span>
        </EdgeLabelRenderer>
      )}
    </g>
  )
})

const LENGTH = 9
const HALF = 4.5

/** A filled triangle at the end of a curve, in the direction in which the curve arrives. */
export function arrowhead({ toPull, to }: Curve, size = 1): string {
  const length = Math.hypot(to.x - toPull.x, to.y - toPull.y) || 1
  const x = (to.x - toPull.x) / length
  const y = (to.y - toPull.y) / length
  const back = { x: to.x - x * LENGTH * size, y: to.y - y * LENGTH * size }
  const half = HALF * size
  return `M${to.x},${to.y} L${back.x - y * half},${back.y + x * half} L${back.x + y * half},${back.y - x * half}Z`
}
