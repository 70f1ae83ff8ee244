import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { classes, KindMark } from '../../ui/index.ts'
import { useStore } from '../../workspace/index.ts'
import { Handles } from '../cards/index.ts'
import { useCanvas } from '../context/index.ts'
import { cardDomId, claimsShown, hueStyle, type LaneNode as LaneNodeType } from '../scene/index.ts'
import { text } from '../text/index.ts'
import styles from './LaneNode.module.css'

/** The head of a lane, with what is claimed of all of it. Links may start and end here: a claim about a whole kind. */
export const LaneNode = memo(function LaneNode({ id, data }: NodeProps<LaneNodeType>) {
  const { workspace } = useCanvas()
  const { lane, active } = data
  const { kind, elements, claims } = lane
  const { shown, rest } = claimsShown(lane)
  // Each press goes on to the next of those that there is no room for.
  const chosen = useStore(workspace.selection, ({ link }) => link)
  const next = rest[(rest.findIndex(({ id: one }) => one === chosen) + 1) % Math.max(1, rest.length)]
  const spoken = [text.laneSpoken(kind.plural, elements.length), ...claims.map(({ words }) => words)].join(
    '. ',
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds form controls; this is the head of a lane.
    <div
      id={cardDomId(id)}
      role="group"
      aria-label={spoken}
      data-active={active || undefined}
      className={classes(styles.head, styles[lane.as], active && styles.active)}
      style={hueStyle(lane.hue)}
    >
      <span className={styles.mark}>
        <KindMark sign={lane.sign} size={13} />
      </span>
      <span className={styles.name}>{kind.plural}</span>
      <span className={styles.count}>{text.laneCount(elements.length)}</span>
      {shown.map(({ id: link, words, short }) => (
        <button
          key={link}
          type="button"
          tabIndex={-1}
          title={words}
          className={`${styles.claim} nodrag nopan`}
          onClick={() => workspace.select({ link })}
        >
          <span aria-hidden="true">∗ </span>
          {short}
        </button>
      ))}
      {next && (
        <button
          type="button"
          tabIndex={-1}
          title={rest.map(({ words }) => words).join('\n')}
          className={`${styles.claim} nodrag nopan`}
          onClick={() => workspace.select({ link: next.id })}
        >
          <span aria-hidden="true">∗ </span>
          {text.moreClaims(rest.length, shown.length)}
        </button>
      )}
      <Handles label={text.startLaneLink(kind.plural)} usable={data.mayEdit} />
    </div>
  )
})
