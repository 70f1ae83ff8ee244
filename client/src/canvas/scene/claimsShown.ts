import { textWidth } from '@golden-thread/shared/drawing'
import type { CanvasLane, LaneClaim } from './lanes.ts'

/** Of the words of a claim, with what stands around them. */
const CLAIM_SIZE = 14
const CLAIM_PAD = 38
/** Of the name of a lane, with its sign and its count. */
const NAME_SIZE = 16
const NAME_PAD = 56
/** Widths are reckoned a little large; beside a column there is a channel besides. */
const SLACK = { band: 24, badge: 24, column: 60, beneath: 60 } as const
/** Of the chip that counts the rest. */
const REST = 84

/** The claims that the head of a lane has room for: those that would run over its neighbour are only counted. */
export function claimsShown({ claims, head, kind, as }: CanvasLane): {
  readonly shown: readonly LaneClaim[]
  readonly rest: readonly LaneClaim[]
} {
  const room = head.width + SLACK[as] - textWidth(kind.plural, NAME_SIZE) - NAME_PAD
  const width = ({ short }: LaneClaim): number => textWidth(short, CLAIM_SIZE) + CLAIM_PAD
  const fits = (count: number): boolean =>
    claims.slice(0, count).reduce((sum, claim) => sum + width(claim), count < claims.length ? REST : 0) <=
    room
  let count = claims.length
  while (count > 0 && !fits(count)) count -= 1
  return { shown: claims.slice(0, count), rest: claims.slice(count) }
}
