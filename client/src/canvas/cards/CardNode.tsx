import type { NodeProps } from '@xyflow/react'
import { type CSSProperties, memo } from 'react'
import { classes, KindMark } from '../../ui/index.ts'
import { spokenCard } from '../scene/cardFacts.ts'
import { type CardNode as CardNodeType, cardDomId } from '../scene/nodeTypes.ts'
import { text } from '../text/index.ts'
import styles from './CardNode.module.css'
import { CardTitle } from './CardTitle.tsx'
import { Handles } from './Handles.tsx'
import { SpokenLinks } from './SpokenLinks.tsx'

/** Colours for the values of a field; more values than that share them, and the words tell them apart. */
const SHADES = 8

/**
 * One element as a card. It draws from `data` alone, so a card that only moves is not drawn again. What is said of
 * its links is worked out only for the card that the keyboard is on.
 */
export const CardNode = memo(function CardNode({ id, data, selected }: NodeProps<CardNodeType>) {
  const { element, kind, facts, peer, active, renaming } = data
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds form controls; this is one thing on a canvas.
    <div
      id={cardDomId(id)}
      role="group"
      aria-roledescription={kind?.label ?? element.kind}
      aria-label={spokenCard(element, kind, facts, { whatIfState: data.whatIfState, shade: data.shade })}
      data-active={active || undefined}
      aria-describedby={active ? `${cardDomId(id)}-links` : undefined}
      className={classes(
        styles.card,
        styles[kind?.archetype ?? 'source'],
        selected && styles.selected,
        active && styles.active,
        data.dim && styles.dim,
        data.whatIfState === 'left-out' && styles.leftOut,
        data.whatIfState === 'loses' && styles.loses,
        peer && styles.peer,
        data.draft && styles.draft,
      )}
      style={peer ? ({ '--peer': peer.colour } as CSSProperties) : undefined}
    >
      <div className={styles.head}>
        <KindMark archetype={kind?.archetype ?? 'source'} />
        <span className={styles.code}>{element.code}</span>
        <span className={facts.leads ? styles.leads : styles.kind}>
          {facts.leads || (kind?.label ?? element.kind)}
        </span>
        {data.whatIfState && (
          <span className={classes(styles.whatIfState, styles[data.whatIfState])}>
            {text.whatIfStates[data.whatIfState]}
          </span>
        )}
        {facts.severity && !data.whatIfState && (
          <span className={classes(styles.finding, styles[facts.severity])} title={facts.finding}>
            {text.findingBadge[facts.severity]}
          </span>
        )}
      </div>
      <CardTitle
        id={element.id}
        title={element.title}
        kind={kind?.label ?? element.kind}
        renaming={renaming}
      />
      {!data.draft && (
        <div className={styles.foot}>
          {data.shade && (
            <span className={styles.shade} data-place={data.shade.place % SHADES}>
              {data.shade.word}
            </span>
          )}
          <span className={styles.counts}>{facts.counts}</span>
        </div>
      )}
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
