import { Draft } from '../draft.ts'
import type { StrategyMap } from '../strategyMap.ts'
import { applyTo } from './apply.ts'
import { type Change, NOTHING } from './change.ts'
import { definitionOf } from './registry.ts'

/**
 * The change that takes `change` back, given the map it is about to be applied to. `at` is the time of a mark of
 * deletion, by which creating is undone.
 */
export function invert(map: StrategyMap, change: Change, at: number): Change {
  return change.type === 'batch'
    ? invertBatch(map, change.changes, at)
    : (definitionOf(change).invert(map, change, at) ?? NOTHING)
}

/** Each part is inverted against the map as it stands when that part is applied; the parts are undone last first. */
function invertBatch(map: StrategyMap, changes: readonly Change[], at: number): Change {
  const inverses: Change[] = []
  const draft = new Draft(map)
  for (const change of changes) {
    inverses.push(invert(draft, change, at))
    if (applyTo(draft, change)) return NOTHING
  }
  return { type: 'batch', changes: inverses.reverse() }
}
