import type { StrategyMap } from '../strategyMap.ts'
import type { Change } from './change.ts'
import type { AuthorTarget, Slot } from './definition.ts'
import { definitionOf, type SingleChange } from './registry.ts'

/** The same change in its smallest parts, in order: what undo keeps or gives up as a whole. */
export function partsOf(change: Change): readonly SingleChange[] {
  if (change.type === 'batch') return change.changes.flatMap(partsOf)
  return definitionOf(change).parts?.(change) ?? [change]
}

/** What a part writes over, as it stands in `map` now. */
export const slotOf = (map: StrategyMap, part: SingleChange): Slot => definitionOf(part).slot(map, part)

/** Where to look for whoever wrote last what a part writes over. */
export const authorTargetOf = (part: SingleChange): AuthorTarget | undefined =>
  definitionOf(part).author(part)

/** Whether a part belongs to typing or nudging, of which many make one step of undo. */
export const coalesces = (part: SingleChange): boolean => definitionOf(part).coalesces === true

/** Whether a part takes a whole element, link or observation away. */
export const removes = (part: SingleChange): 'element' | 'link' | 'observation' | undefined =>
  definitionOf(part).removes

/** The same part made at another time. */
export const madeAt = (part: SingleChange, at: number): SingleChange =>
  definitionOf(part).again?.(part, at) ?? part

/** True when a change is of saved views alone. */
export const isOfViews = (change: Change): boolean =>
  change.type === 'batch' ? change.changes.every(isOfViews) : definitionOf(change).isOfViews === true
