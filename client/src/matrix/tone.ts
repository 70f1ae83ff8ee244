import type { CellState } from '@golden-thread/shared/coverage'
import type { TagTone } from '../ui/index.ts'

/** The shade and sign that go with the word of a state. */
export const toneOf = (state: CellState): TagTone => (state === 'direct-inferred' ? 'inferred' : state)
