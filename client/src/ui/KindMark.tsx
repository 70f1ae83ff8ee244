import type { Archetype } from '@golden-thread/shared/model'
import type { ReactElement } from 'react'
import { classes } from './classes.ts'
import styles from './KindMark.module.css'

/** One shape for each archetype, on a 12 by 12 grid: told apart without colour, and at 12 pixels. */
const SHAPES: Record<Archetype, ReactElement> = {
  aim: (
    <path d="M6 .75a5.25 5.25 0 1 0 0 10.5A5.25 5.25 0 0 0 6 .75Zm0 3a2.25 2.25 0 1 1 0 4.5 2.25 2.25 0 0 1 0-4.5Z" />
  ),
  action: <rect x="1" y="1" width="10" height="10" rx="2" />,
  party: (
    <path d="M6 .75a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2ZM1 11.25c0-2.7 2.2-4.3 5-4.3s5 1.6 5 4.3Z" />
  ),
  place: <path d="M6 .5 11.5 6 6 11.5.5 6Z" />,
  money: <path d="M3.7.75h4.6l2.95 2.95v4.6L8.3 11.25H3.7L.75 8.3V3.7Z" />,
  event: <path d="M2 .75h1.5v.75H11L9 4.25 11 7H3.5v4.25H2Z" />,
  issue: <path d="M6 .75 11.5 11H.5Z" />,
  source: <path d="M2 .75h5.5L10.5 3.75v7.5H2ZM4 5v1.25h4.5V5Zm0 2.75V9h4.5V7.75Z" />,
}

/** The sign of a kind of element: shape and colour by archetype. Says nothing itself; the kind's word stands by it. */
export function KindMark({ archetype, size = 12 }: { archetype: Archetype; size?: number }) {
  return (
    <svg
      viewBox="0 0 12 12"
      width={size}
      height={size}
      aria-hidden="true"
      fillRule="evenodd"
      className={classes(styles.mark, styles[archetype])}
    >
      {SHAPES[archetype]}
    </svg>
  )
}
