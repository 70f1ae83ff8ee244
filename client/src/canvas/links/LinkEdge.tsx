import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react'
import { type CSSProperties, memo } from 'react'
import { classes } from '../../ui/index.ts'
import { arrowhead, linkCurve, pathOf, pointOn } from '../scene/curve.ts'
import { CARD } from '../scene/geometry.ts'
import { rectFromIn, rectFromOut } from '../scene/nodeTypes.ts'
import { type LinkData, type LinkEdge as LinkEdgeType, strokeFor } from '../scene/toEdges.ts'
import { text } from '../text/index.ts'
import styles from './LinkEdge.module.css'

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
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: the edge around it has the same name, and is read.
    <g
      role="none"
      className={classes(
        styles.link,
        styles[basis],
        loud && styles.near,
        selected && styles.selected,
        data.dim && styles.dim,
        data.weight === 'unsaid' && styles.unsaid,
        typeof data.weight === 'number' && styles.weighed,
      )}
      style={
        typeof data.weight === 'number'
          ? ({ '--weight': strokeFor(data.weight) } as CSSProperties)
          : undefined
      }
    >
      <title>{data.spoken}</title>
      <BaseEdge
        path={pathOf(curve)}
        interactionWidth={interactionWidth ?? 12}
        className={styles.line ?? ''}
      />
      <path d={arrowhead(curve.toPull, curve.to)} className={styles.arrow} />
      {loud && (
        <EdgeLabelRenderer>
          <span
            className={classes(styles.label, selected && styles.selectedLabel)}
            style={{
              transform: `translate(-50%, -50%) translate(${middle.x}px, ${middle.y}px) scale(var(--label-scale))`,
            }}
            aria-hidden="true"
          >
            {data.label}
            <span className={styles.basis}>{wordOf(data)}</span>
          </span>
        </EdgeLabelRenderer>
      )}
    </g>
  )
})

/** What its line tells, in a word. */
const wordOf = ({ weight, link }: LinkData): string =>
  weight === null ? text.basis[link.basis] : (link.strength ?? text.filter.unsaid)
