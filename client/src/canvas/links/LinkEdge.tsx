import { arrowhead, pointsOf } from '@golden-thread/shared/drawing'
import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react'
import { type CSSProperties, memo } from 'react'
import { classes } from '../../ui/index.ts'
import { useStore, useWorkspace } from '../../workspace/index.ts'
import { hueStyle, type LinkEdge as LinkEdgeType, strokeFor, wordOf } from '../scene/index.ts'
import { text } from '../text/index.ts'
import styles from './LinkEdge.module.css'

/** One link between two cards, on the way that the drawing has for it. Its line tells the basis, its hue the relation. */
export const LinkEdge = memo(function LinkEdge(props: EdgeProps<LinkEdgeType>) {
  const { id, data, selected, interactionWidth } = props
  const moved = useStore(useWorkspace().beside.since, (since) => since?.links.get(id) ?? null)
  if (!data) return null
  const place = data.wordsAt
  const middle = moved && pointsOf(data.route, 2)[data.route.length]
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: the edge around it has the same name, and is read.
    <g
      role="none"
      className={classes(
        styles.link,
        styles[data.link.basis],
        data.near && styles.near,
        selected && styles.selected,
        data.dim && styles.dim,
        moved === 'gone' && styles.gone,
        data.weight === 'unsaid' && styles.unsaid,
        typeof data.weight === 'number' && styles.weighed,
      )}
      style={
        typeof data.weight === 'number'
          ? ({ ...hueStyle(data.hue), '--weight': strokeFor(data.weight) } as CSSProperties)
          : hueStyle(data.hue)
      }
    >
      <title>{moved ? `${data.spoken}, ${text.movedSince[moved]}` : data.spoken}</title>
      <BaseEdge path={data.path} interactionWidth={interactionWidth ?? 12} className={styles.line ?? ''} />
      <path d={arrowhead(data.route)} className={styles.arrow} />
      {middle && (
        <text x={middle.x} y={middle.y} dy="-4" className={styles.moved} data-how={moved}>
          {text.movedSince[moved]}
        </text>
      )}
      {place && (
        <EdgeLabelRenderer>
          <span
            className={classes(styles.label, selected && styles.selectedLabel)}
            style={{
              transform: `translate(-50%, -50%) translate(${place.x}px, ${place.y}px) scale(var(--label-scale))`,
            }}
            aria-hidden="true"
          >
            {data.label}
            <span className={styles.basis}>{wordOf(data.weight !== null, data.link)}</span>
          </span>
        </EdgeLabelRenderer>
      )}
    </g>
  )
})
