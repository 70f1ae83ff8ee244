import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { classes, KindMark } from '../../ui/index.ts'
import { Handles } from '../cards/Handles.tsx'
import { cardDomId, type LaneNode as LaneNodeType } from '../scene/nodeTypes.ts'
import { text } from '../text/index.ts'
import styles from './LaneNode.module.css'

/** The head of a lane. Links may start and end here: a claim about a whole kind at once. */
export const LaneNode = memo(function LaneNode({ id, data }: NodeProps<LaneNodeType>) {
  const { kind, count, active } = data
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds form controls; this is the head of a lane.
    <div
      id={cardDomId(id)}
      role="group"
      aria-label={text.laneSpoken(kind.plural, count)}
      data-active={active || undefined}
      className={classes(styles.head, active && styles.active)}
    >
      <KindMark archetype={kind.archetype} size={14} />
      <span className={styles.name}>{kind.plural}</span>
      <span className={styles.count}>{text.laneCount(count)}</span>
      <Handles label={text.startLaneLink(kind.plural)} usable={data.mayEdit} />
    </div>
  )
})
