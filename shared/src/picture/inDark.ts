import { HUE_COLOURS } from '../drawing/index.ts'
import { TAG_COLOURS } from './drawnFoot.ts'
import { GROUND, INK, LINE } from './svg.ts'

/**
 * What each colour of a picture is on a dark ground. A picture is drawn once, in the light, as it is saved and printed;
 * a page that is read in the dark says in its style what stands for each.
 */
export const IN_DARK: readonly (readonly [light: string, dark: string])[] = [
  [GROUND, '#16181b'],
  [INK, '#e7eaed'],
  [LINE, '#4a515a'],
  [TAG_COLOURS.gap.ink, '#f08b82'],
  [TAG_COLOURS.gap.ground, '#431f1c'],
  [TAG_COLOURS.risk.ink, '#e2b04e'],
  [TAG_COLOURS.risk.ground, '#3a2d12'],
  [TAG_COLOURS.note.ground, '#282d33'],
  ...Object.values(HUE_COLOURS).map(({ light, dark }) => [light, dark] as const),
]
