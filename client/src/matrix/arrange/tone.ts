import type { CellState } from '@golden-thread/shared/coverage'
import type { TagTone } from '../../ui/index.ts'

/** The shade and sign that go with the word of a state. */
export const toneOf = (state: CellState): TagTone => (state === 'direct-inferred' ? 'inferred' : state)

/**
 * What stands for the states that say little: most cells of a map are one of them, and the few that say something are
 * to be seen among them. Their words are still read out, copied and printed on paper; the key tells the signs.
 */
export const QUIET_SIGNS: Readonly<Partial<Record<CellState, string>>> = {
  'not-assessed': '',
  none: '–',
  collective: '∗',
}
