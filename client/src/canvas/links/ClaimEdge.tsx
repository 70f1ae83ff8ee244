import type { Position } from '@golden-thread/shared/model'
import { BaseEdge, EdgeLabelRenderer, type EdgeProps, useInternalNode } from '@xyflow/react'
import { memo } from 'react'
import { classes } from '../../ui/index.ts'
import { archCurve, arrowhead, claimCurve, pathOf, pointOn } from '../scene/curve.ts'
import { CARD, type Rect } from '../scene/geometry.ts'
import { type BoardNode, isLaneNode, LANE_HEIGHT } from '../scene/nodeTypes.ts'
import type { LinkEdge as LinkEdgeType } from '../scene/toEdges.ts'
import { text } from '../text/index.ts'
import styles from './LinkEdge.module.css'

/**
 * A claim about a whole kind: a broad band from head of lane to head of lane, arching over the lanes, or a
 * narrow one between a card and a head. It is kept apart from links, as it is in the counts.
 */
export const ClaimEdge = memo(function ClaimEdge(props: EdgeProps<LinkEdgeType>) {
  const { data, selected, source, target, interactionWidth } = props
  const from = useRect(source)
  const to = useRect(target)
  if (!data || !from || !to) return null
  const { path, arrow, middle, broad } = drawn(source, target, from, to)
  const loud = selected || data.near
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: the edge around it has the same name, and is read.
    <g
      role="none"
      className={classes(
        styles.claim,
        loud && styles.near,
        selected && styles.selected,
        data.dim && styles.dim,
      )}
    >
      <title>{data.spoken}</title>
      <BaseEdge
        path={path}
        interactionWidth={interactionWidth ?? 20}
        className={classes(styles.band, !broad && styles.narrow)}
      />
      <path d={arrow} className={styles.claimArrow} />
      <EdgeLabelRenderer>
        <span
          className={classes(styles.label, styles.claimLabel, selected && styles.selectedLabel)}
          style={{
            transform: `translate(-50%, -50%) translate(${middle.x}px, ${middle.y}px) scale(var(--label-scale))`,
          }}
          aria-hidden="true"
        >
          {data.label}
          {loud && (
            <span className={styles.basis}>
              {text.basis[data.link.basis]}, {text.collective}
            </span>
          )}
        </span>
      </EdgeLabelRenderer>
    </g>
  )
})

interface Drawn {
  readonly path: string
  readonly arrow: string
  readonly middle: Position
  readonly broad: boolean
}

function drawn(source: string, target: string, from: Rect, to: Rect): Drawn {
  if (isLaneNode(source) && isLaneNode(target)) {
    const curve = archCurve(from, to)
    return {
      path: pathOf(curve),
      arrow: arrowhead(curve.toPull, curve.to, 1.9),
      middle: pointOn(curve, 0.5),
      broad: true,
    }
  }
  const headIsTo = isLaneNode(target)
  const curve = claimCurve(from, to, headIsTo)
  return {
    path: pathOf(curve),
    arrow: arrowhead(curve.toPull, curve.to, 1.4),
    // Beside the head, where there are no cards to cover.
    middle: pointOn(curve, headIsTo ? NEAR_HEAD : 1 - NEAR_HEAD),
    broad: false,
  }
}

const NEAR_HEAD = 0.78

function useRect(id: string): Rect | undefined {
  const node = useInternalNode<BoardNode>(id)
  if (!node) return undefined
  const { x, y } = node.internals.positionAbsolute
  return { x, y, width: node.width ?? CARD.width, height: isLaneNode(id) ? LANE_HEIGHT : CARD.height }
}
