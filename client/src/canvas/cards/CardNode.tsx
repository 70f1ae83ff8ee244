import type { NodeProps } from '@xyflow/react'
import { type CSSProperties, memo } from 'react'
import { classes, KindMark } from '../../ui/index.ts'
import { useOpenThreads } from '../../workspace/index.ts'
import { type CardNode as CardNodeType, cardDomId, hueStyle, spokenCard } from '../scene/index.ts'
import { text } from '../text/index.ts'
import styles from './CardNode.module.css'
import { CardSaid } from './CardSaid.tsx'
import { CardTitle } from './CardTitle.tsx'
import { Handles } from './Handles.tsx'
import { MovedSince, movedWords, useMovedSince } from './MovedSince.tsx'
import { OpenThreads } from './OpenThreads.tsx'
import { SpokenLinks } from './SpokenLinks.tsx'

/**
 * One element as a card. It draws from `data` alone, so a card that only moves is not drawn again. What is said of
 * its links is worked out only for the card that the keyboard is on.
 */
export const CardNode = memo(function CardNode({ id, data, selected }: NodeProps<CardNodeType>) {
  const { element, kind, facts, peer, active } = data
  const threads = useOpenThreads({ element: id })
  const moved = useMovedSince(id)
  const label = spokenCard(element, kind, facts, {
    whatIfState: data.whatIfState,
    shade: data.shade,
    status: data.status,
  })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds form controls; this is one thing on a canvas.
    <div
      id={cardDomId(id)}
      role="group"
      aria-roledescription={kind?.label ?? element.kind}
      aria-label={[label, movedWords(moved), threads > 0 && text.openThreads(threads)]
        .filter(Boolean)
        .join(', ')}
      data-active={active || undefined}
      data-near={data.near || undefined}
      aria-describedby={active ? `${cardDomId(id)}-links` : undefined}
      className={classes(
        styles.card,
        data.chip && styles.chip,
        selected && styles.selected,
        active && styles.active,
        data.near && styles.near,
        data.dim && styles.dim,
        (data.whatIfState === 'left-out' || moved === 'gone') && styles.leftOut,
        data.whatIfState === 'loses' && styles.loses,
        peer && styles.peer,
        data.draft && styles.draft,
      )}
      style={peer ? ({ ...hueStyle(data.hue), '--peer': peer.colour } as CSSProperties) : hueStyle(data.hue)}
    >
      <span className={styles.mark}>
        <KindMark sign={data.sign} size={10} />
      </span>
      <CardTitle data={data} />
      {!data.draft && <CardSaid data={data} />}
      <span className={styles.only} aria-hidden="true">
        {element.code || element.title}
      </span>
      <MovedSince how={moved} />
      <OpenThreads count={threads} />
      {peer && (
        <span className={styles.peerName} aria-hidden="true">
          {peer.editing ? text.editedBy(peer.name) : peer.name}
        </span>
      )}
      {active && !data.draft && <SpokenLinks id={element.id} domId={`${cardDomId(id)}-links`} />}
      <Handles label={text.startLink(element.code || element.title)} usable={data.mayEdit && !data.draft} />
    </div>
  )
})
