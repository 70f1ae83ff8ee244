import type { Timeline } from '@golden-thread/shared/timeline'
import styles from './Timeline.module.css'
import { text } from './text.ts'

/** What the bars and lines mean; only of what there is. */
export function TimelineKey({ timeline: { items, dependencies, longest, slips } }: { timeline: Timeline }) {
  const forms = new Set(items.map(({ form }) => form))
  const hasBars = forms.has('bar') || forms.has('from') || forms.has('by')
  return (
    <ul className={styles.key}>
      {hasBars && (
        <Line words={text.key.bar}>
          <rect x={0} y={2} width={26} height={12} rx={2} className={styles.whole} />
          <rect x={7} y={2} width={12} height={12} className={styles.core} />
        </Line>
      )}
      {forms.has('period') && (
        <Line words={text.key.period}>
          <rect x={0} y={2} width={26} height={12} rx={2} className={styles.whole} />
        </Line>
      )}
      {forms.has('milestone') && (
        <Line words={text.key.milestone}>
          <path d="M13 1L20 8L13 15L6 8Z" className={styles.core} />
        </Line>
      )}
      {(forms.has('from') || forms.has('by')) && (
        <Line words={text.key.open}>
          <path d="M4 8H22m-4 -4l4 4l-4 4" className={styles.open} />
        </Line>
      )}
      {slips.size > 0 && (
        <Line words={text.key.was}>
          <rect x={0} y={8} width={26} height={3} className={styles.was} />
        </Line>
      )}
      {longest.length > 0 && (
        <Line words={text.key.longest}>
          <rect x={0} y={2} width={26} height={12} rx={2} className={styles.wholeLongest} />
        </Line>
      )}
      {dependencies.some(({ isOutOfOrder }) => isOutOfOrder) && (
        <Line words={text.key.outOfOrder}>
          <path d="M0 8H26" className={styles.outOfOrder} />
        </Line>
      )}
    </ul>
  )
}

function Line({ words, children }: { words: string; children: React.ReactNode }) {
  return (
    <li>
      <svg width={26} height={16} viewBox="0 0 26 16" aria-hidden="true">
        {children}
      </svg>
      {words}
    </li>
  )
}
