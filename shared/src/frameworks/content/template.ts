import type { StrategyMap } from '../../model/index.ts'

/** What a new map can start from. */
export interface Template {
  readonly id: string
  readonly title: string
  /** One sentence for the person who chooses. */
  readonly description: string
  /** A fresh map; the same on every call. */
  build(): StrategyMap
}
