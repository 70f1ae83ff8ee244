import { ok, type Result, refuse } from '../../result.ts'
import { Draft } from '../draft.ts'
import { BATCH_CHANGES_MAX } from '../limits.ts'
import type { Refusal } from '../refusal.ts'
import type { StrategyMap } from '../strategyMap.ts'
import type { Change } from './change.ts'
import { definitionOf } from './registry.ts'

/**
 * The map after a change, or why the change is refused. Pure: the map given is left as it is, and everything the
 * change does not name keeps its identity. A batch is refused whole.
 */
export function apply(map: StrategyMap, change: Change): Result<StrategyMap, Refusal> {
  const draft = new Draft(map)
  const refusal = applyTo(draft, change)
  return refusal ? refuse(refusal) : ok(draft.finish())
}

/** Makes a change to a draft, or says why not; a refused batch may leave the draft half made, to be thrown away. */
export function applyTo(draft: Draft, change: Change): Refusal | undefined {
  if (change.type !== 'batch') return definitionOf(change).apply(draft, change)
  if (change.changes.length > BATCH_CHANGES_MAX)
    return { code: 'map-full', what: 'changes', most: BATCH_CHANGES_MAX }
  for (const part of change.changes) {
    const refusal = applyTo(draft, part)
    if (refusal) return refusal
  }
  return undefined
}
