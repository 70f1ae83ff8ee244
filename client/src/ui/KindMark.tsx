import { HUE_COLOURS, type KindSign } from '@golden-thread/shared/drawing'
import type { Archetype } from '@golden-thread/shared/model'
import styles from './KindMark.module.css'

const RING =
  'M6 .75a5.25 5.25 0 1 0 0 10.5A5.25 5.25 0 0 0 6 .75Zm0 3a2.25 2.25 0 1 1 0 4.5 2.25 2.25 0 0 1 0-4.5Z'
const DISC = 'M6 .75a5.25 5.25 0 1 0 0 10.5A5.25 5.25 0 0 0 6 .75Z'
const HEART =
  'M6 11.2 1.3 6.3C-.4 4.4.7 1.2 3.3 1.2 4.5 1.2 5.5 1.9 6 2.9c.5-1 1.5-1.7 2.7-1.7 2.6 0 3.7 3.2 2 5.1Z'
const SQUARE = 'M3 1h6a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H3a2 2 0 0 1-2-2V3a2 2 0 0 1 2-2Z'
const HOLLOW = `${SQUARE}M3.5 3v6h5V3Z`
const BARS = 'M1 1h10v2.6H1ZM1 4.7h10v2.6H1ZM1 8.4h10V11H1Z'
const PERSON = 'M6 .75a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2ZM1 11.25c0-2.7 2.2-4.3 5-4.3s5 1.6 5 4.3Z'
const DIAMOND = 'M6 .5 11.5 6 6 11.5.5 6Z'
const HOLLOW_DIAMOND = `${DIAMOND}M6 3.4 3.4 6 6 8.6 8.6 6Z`

/**
 * Shapes on a 12 by 12 grid, told apart without colour, and at 12 pixels: one for each archetype, and others for further
 * kinds of the same.
 */
const SHAPES: Readonly<Record<Archetype, readonly [string, ...string[]]>> = {
  aim: [HEART, RING, DISC, DIAMOND, HOLLOW_DIAMOND],
  action: [SQUARE, HOLLOW, BARS],
  party: [PERSON, 'M6 .75a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2ZM1 7h10v4.25H1Z'],
  place: [DIAMOND, HOLLOW_DIAMOND],
  money: ['M3.7.75h4.6l2.95 2.95v4.6L8.3 11.25H3.7L.75 8.3V3.7Z', BARS],
  event: ['M2 .75h1.5v.75H11L9 4.25 11 7H3.5v4.25H2Z', HOLLOW],
  issue: ['M6 .75 11.5 11H.5Z', 'M6 .75 11.5 11H.5ZM6 4.6 3.6 9.2h4.8Z'],
  source: ['M2 .75h5.5L10.5 3.75v7.5H2ZM4 5v1.25h4.5V5Zm0 2.75V9h4.5V7.75Z', HOLLOW],
}

/** The sign of a kind of element: its shape, and its hue. Says nothing itself; the kind's word stands by it. */
export function KindMark({ sign, size = 12 }: { sign: KindSign; size?: number }) {
  const shapes = SHAPES[sign.archetype]
  const { light, dark } = HUE_COLOURS[sign.hue]
  return (
    <svg
      viewBox="0 0 12 12"
      width={size}
      height={size}
      aria-hidden="true"
      className={styles.mark}
      style={{ color: `light-dark(${light}, ${dark})` }}
    >
      <path d={shapes[sign.variant % shapes.length]} fillRule="evenodd" />
    </svg>
  )
}
