import { BaseEdge, EdgeLabelRenderer, type EdgeProps, useInternalNode } from '@xyflow/react'
import { memo } from 'react'
import { classes } from '../ui/index.ts'
import { archCurve, linkCurve, pathOf, pointOn } from './curve.ts'
import { CARD, type Rect } from './geometry.ts'
import styles from './LinkEdge.module.css'
import { arrowhead } from './LinkEdge.tsx'
import { type BoardNode, isLaneNode, LANE_HEIGHT } from './nodeTypes.ts'
import { text } from './text.ts'
import type { LinkEdge as LinkEdgeType } from './toEdges.ts'

/**
 * A claim about a whole kind: a broad band from head of lane to head of lane, arching over the lanes, or between a
 * card and a head. It is kept apart from links, as it is in the counts.
 */
export const ClaimEdge = memo(function ClaimEdge(props: EdgeProps<LinkEdgeType>) {
  const { data, selected, source, target, interactionWidth } = props
  const from = useRect(source)
  const to = useRect(target)
  if (!data || !from || !to) return null
  const curve = isLaneNode(source) && isLaneNode(target) ? archCurve(from, to) : linkCurve(from, to)
  const loud = selected || data.near
  const middle = pointOn(curve, 0.5)
  return (
    <g
      className={classes(
        styles.claim,
        loud && styles.near,
        selected && styles.selected,
        data.dim && styles.dim,
      )}
    >
      <title>{data.spoken}</title>
      <BaseEdge
        path={pathOf(curve)}
        interactionWidth={interactionWidth ?? 20}
        className={styles.band ?? ''}
      />
      <path d={arrowhead(curve, 1.9)} className={styles.claimArrow} />
      <EdgeLabelRenderer>
        <span
          className={classes(styles.label, styles.claimLabel, selected && styles.selectedLabel)}
          style={{ transform: `translate(-50%, -50%) translate(${middle.x}px, ${middle.y}px)` }}
          aria-hidden="true"
        >
          {data.label}
          {loud && (
            <span className={styles.basis}>
              {' '}
              {text.basis[data.link.basis]}, {text.collective}
            </span>
          )}
        </span>
      </EdgeLabelRenderer>
    </g>
  )
})

function useRect(id: string): Rect | undefined {
  const node = useInternalNode<BoardNode>(id)
  if (!node) return undefined
  const { x, y } = node.internals.positionAbsolute
  return { x, y, width: node.width ?? CARD.width, height: isLaneNode(id) ? LANE_HEIGHT : CARD.height }
}
