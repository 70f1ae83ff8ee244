import type { RefusedInfo } from '@golden-thread/shared/protocol'
import { refusedFrame } from './frames.ts'

/** Why an update was not taken. */
export type UpdateRefusal = RefusedInfo['reason']

/** What the author is told, as a frame. */
export const refusalFrame = (reason: UpdateRefusal): Buffer =>
  refusedFrame({ reason, message: REFUSALS[reason] })

/** What the person who is refused reads. */
const REFUSALS: Readonly<Record<UpdateRefusal, string>> = {
  'read-only': 'Your link lets you read this map, not change it. Ask its owner for a link to edit.',
  'too-large': 'That change is too large to send in one piece. Make it in smaller steps.',
  pending: 'The server misses earlier changes that this one builds on. Reload the page to send them again.',
  'map-full': 'This map is as large as a map may be. Split it into two.',
}
