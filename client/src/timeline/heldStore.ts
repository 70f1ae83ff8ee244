import type { StrategyMap } from '@golden-thread/shared/model'
import { createStore } from '../workspace/index.ts'

/** The earlier state of a map that its dates are held against, on the screen and in print. */
export const heldAgainst = createStore<{
  readonly mapId: string
  readonly key: string
  readonly map: StrategyMap
} | null>(null)
