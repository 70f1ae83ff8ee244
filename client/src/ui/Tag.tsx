import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './Tag.module.css'

export type TagTone =
  | 'direct'
  | 'inferred'
  | 'through'
  | 'collective'
  | 'none'
  | 'not-assessed'
  | 'not-applicable'
  | 'gap'
  | 'risk'
  | 'note'
  | 'good'
  | 'plain'

/** A sign for each tone, so that nothing is told by colour alone. */
const SIGNS: Record<TagTone, string> = {
  direct: '●',
  inferred: '◐',
  through: '→',
  collective: '∗',
  none: '–',
  'not-assessed': '?',
  'not-applicable': '×',
  gap: '▲',
  risk: '◆',
  note: '■',
  good: '✓',
  plain: '',
}

/** A word with its sign and shade. */
export function Tag({
  tone = 'plain',
  wraps = false,
  children,
}: {
  tone?: TagTone
  /** For words of any length. */
  wraps?: boolean
  children: ReactNode
}) {
  return (
    <span className={classes(styles.tag, styles[tone], wraps && styles.wraps)}>
      {SIGNS[tone] && <span aria-hidden="true">{SIGNS[tone]}</span>}
      {children}
    </span>
  )
}
