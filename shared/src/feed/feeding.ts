import type { Coverage } from '../coverage/index.ts'
import type { StrategyMap } from '../model/index.ts'

/** What tables are made of: a map, and what follows from it. */
export interface Feeding {
  readonly map: StrategyMap
  readonly coverage: Coverage
}
