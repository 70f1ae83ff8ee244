import type { StrategyMap } from '@golden-thread/shared/model'
import { createStore } from '../workspace/index.ts'

/** The baseline that was read last, for the screen and for print. */
export const baselineHeld = createStore<{
  readonly mapId: string
  readonly id: string
  readonly map: StrategyMap
} | null>(null)

/** "baseline:b1" as "b1"; undefined for what names no baseline. */
export const baselineIn = (slipped: string | null): string | undefined =>
  slipped?.startsWith(PREFIX) ? slipped.slice(PREFIX.length) : undefined

export const asSlipped = (baseline: string): string => `${PREFIX}${baseline}`

const PREFIX = 'baseline:'
